import { expect, test } from "vitest";
import { categoryHref, categorySorts, sortOfWord } from "./category-sorts.ts";

test("every order has an address that leads back to it", () => {
  for (const { sort, word } of categorySorts) expect(sortOfWord(word)).toBe(sort);
  expect(categoryHref("kitchen", "popular")).toBe("/c/kitchen");
  expect(categoryHref("kitchen", "-price")).toBe("/c/kitchen/by/dearest");
  expect(sortOfWord("sideways")).toBeUndefined();
});
