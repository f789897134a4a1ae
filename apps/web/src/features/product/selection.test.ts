import { expect, test } from "vitest";
import type { VariantView } from "@/server/catalogue/product-view";
import { bestOffer, chooseOption, firstChoice, levelOf, optionState } from "./selection.ts";

function variant(colour: string, size: string, offerIds: string[]): VariantView {
  const price = { currencyCode: "EUR", minorUnits: "100", text: "€1.00" };
  const seller = { id: "s", slug: "s", name: "S" };
  const offers = offerIds.map((id) => ({ id, seller, price, compareAt: null, percentOff: null }));
  return { id: `${colour}-${size}`, options: { colour, size }, pictures: [], offers };
}

const lilac36 = variant("lilac", "36", ["a", "b"]);
const lilac37 = variant("lilac", "37", ["c"]);
const sky37 = variant("sky", "37", ["d"]);
const sky38 = variant("sky", "38", []);
const variants = [lilac36, lilac37, sky37, sky38];

test("an offer that has run out gives way to the next that has not", () => {
  expect(bestOffer(lilac36, undefined)?.id).toBe("a");
  expect(bestOffer(lilac36, { a: 0, b: 2 })?.id).toBe("b");
  expect(bestOffer(lilac36, { a: 0, b: 0 })?.id).toBe("a");
});

test("what nobody stocks counts as none, what is not known yet as unknown", () => {
  expect(levelOf(lilac36, { a: 2, b: 3 })).toBe(5);
  expect(levelOf(lilac36, {})).toBe(0);
  expect(levelOf(lilac36, undefined)).toBeUndefined();
});

test("the page opens on something that can be bought", () => {
  expect(firstChoice(variants, undefined)).toBe(lilac36);
  expect(firstChoice(variants, { d: 1 })).toBe(sky37);
  expect(firstChoice(variants, {})).toBe(lilac36);
});

test("an option that has run out is told apart from one that is not made with the present choice", () => {
  const state = (value: string, levels: Record<string, number>) =>
    optionState(variants, lilac36, { code: "size", value }, levels);
  expect(state("37", { c: 1 })).toBe("open");
  expect(state("37", { c: 0 })).toBe("sold-out");
  expect(state("38", { c: 1 })).toBe("impossible");
});

test("choosing keeps the other options, even of what is sold out", () => {
  expect(chooseOption(variants, lilac36, { code: "size", value: "37" }, { a: 1, c: 0 })).toBe(lilac37);
});

test("a combination that does not exist leads to the nearest that does", () => {
  expect(chooseOption(variants, lilac36, { code: "colour", value: "sky" }, { d: 1 })).toBe(sky37);
  expect(chooseOption(variants, lilac36, { code: "size", value: "38" }, { d: 1 })).toBe(sky38);
});
