import { expect, test } from "vitest";
import { onOtherLayout, otherLayout } from "./keyboard-layout.ts";

test("a word that was typed on the other layout is read as it was meant", () => {
  expect(otherLayout("ghbdtn")).toBe("привет");
  expect(otherLayout(",jnbyrb")).toBe("ботинки");
  expect(otherLayout("дфьз")).toBe("lamp");
  expect(otherLayout("128")).toBeUndefined();
  expect(onOtherLayout(",jnbyrb 128 ;tycrbt")).toBe("ботинки 128 женские");
});
