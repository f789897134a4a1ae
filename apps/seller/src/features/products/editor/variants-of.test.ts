import { expect, test } from "vitest";
import type { VariantContent } from "@/server/routers/catalogue/content-view";
import { blankVariant, chosenOptions, withOption, withoutAttribute, withoutOption } from "./variants-of.ts";

const one = { optionCodes: [], variants: [{ ...blankVariant(), price: "5.00" }] };
const choices = (variants: readonly VariantContent[]) =>
  variants.map(({ options }) => Object.values(options).join("-"));
const twoByTwo = () =>
  withOption(withOption(withOption(withOption(one, "colour", "lilac"), "size", "38"), "colour", "green"), "size", "39");

test("options of two attributes make every combination once, and what was written stays where it was", () => {
  const matrix = twoByTwo();
  expect(matrix.optionCodes).toEqual(["colour", "size"]);
  expect(choices(matrix.variants).toSorted()).toEqual(["green-38", "green-39", "lilac-38", "lilac-39"]);
  expect(matrix.variants[0]).toMatchObject({ price: "5.00", options: { colour: "lilac", size: "38" } });
  expect(new Set(matrix.variants.map(({ id }) => id)).size).toBe(4);
});

test("a combination that was taken out stays out while options are added", () => {
  const matrix = twoByTwo();
  const without = {
    ...matrix,
    variants: matrix.variants.filter(({ options }) => choices([{ ...blankVariant(), options }])[0] !== "green-39"),
  };
  expect(choices(withOption(without, "colour", "blue").variants)).toContain("blue-38");
  expect(choices(withOption(without, "colour", "blue").variants)).not.toContain("green-39");
});

test("an option takes its variants away, the last one its attribute, and a whole attribute leaves one of each", () => {
  const matrix = twoByTwo();
  expect(choices(withoutOption(matrix, "colour", "green").variants).toSorted()).toEqual(["lilac-38", "lilac-39"]);
  const bare = withoutAttribute(matrix, "size");
  expect(bare.optionCodes).toEqual(["colour"]);
  expect(choices(bare.variants).toSorted()).toEqual(["green", "lilac"]);
  expect(chosenOptions(withoutAttribute(bare, "colour"), "colour")).toEqual([]);
  expect(withoutAttribute(bare, "colour").variants).toHaveLength(1);
});
