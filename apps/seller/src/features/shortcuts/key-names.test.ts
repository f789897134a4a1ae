import { expect, test } from "vitest";
import { keyNames } from "./key-names.ts";

test.each([
  ["mod+k", false, ["Ctrl", "K"]],
  ["mod+k", true, ["⌘", "K"]],
  ["g>o", false, ["G", "O"]],
  ["?", false, ["?"]],
  ["enter", true, ["Enter"]],
])("%j on an Apple machine %j reads %j", (keys, isApple, read) => {
  expect(keyNames(keys, isApple)).toEqual(read);
});
