import { expect, test } from "vitest";
import { generateFile } from "./bad-rows.ts";

test("one row in a hundred is wrong, and it is known which and by what", () => {
  const { text, wrong, right } = generateFile(1_000, { tag: "T", category: "toys" });
  expect(text.trimEnd().split("\n")).toHaveLength(1_001);
  expect(wrong).toHaveLength(10);
  expect(right).toHaveLength(990);
  expect(right).not.toContain("T-37");
  expect(wrong.slice(0, 2)).toEqual(["39 price AMOUNT_UNREADABLE", "139 price PRICE_INVALID"]);
});
