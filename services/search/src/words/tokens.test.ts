import { expect, test } from "vitest";
import { documentTokens, tokensOf } from "./tokens.ts";

const partsOf = (text: string) => tokensOf(text).map(({ parts }) => parts.join("+"));

test.each([
  ["Café Ёлка ЙОД", ["cafe", "елка", "йод"]],
  ["Don't, O’Neil: women's", ["dont", "oneil", "women"]],
  ["15,6 inch 2.4 GHz", ["15.6", "inch", "2.4", "ghz"]],
  ["a/b_c & :* (x)", ["a", "b", "c", "x"]],
  ["Wi-Fi 128GB", ["wi+fi", "128+gb"]],
  ["!? 🫖", []],
])("the words of %j are %j", (text, words) => {
  expect(partsOf(text)).toEqual(words);
});

test("a word of several parts is also one, and so is an amount with its unit", () => {
  expect(tokensOf("Wi-Fi end.Next 128GB").map(({ joined }) => joined)).toEqual(["wifi", "", "128gb"]);
  expect(documentTokens("128 GB of memory").map(({ joined }) => joined)).toEqual(["128gb", "", "", ""]);
});

test("each word knows where it stands", () => {
  expect(tokensOf("  red Wi-Fi").map(({ written, at }) => [written, at])).toEqual([
    ["red", 2],
    ["Wi-Fi", 6],
  ]);
});
