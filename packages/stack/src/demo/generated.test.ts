import { expect, test } from "vitest";
import { demoCatalogue } from "./catalogue/demo-catalogue.ts";
import { generateProducts } from "./generated.ts";

test("the same seed gives the same products, and a larger count begins with a smaller one's", () => {
  const ten = [...generateProducts({ count: 10, seed: 7 })];
  expect([...generateProducts({ count: 25, seed: 7 })].slice(0, 10)).toEqual(ten);
  expect([...generateProducts({ count: 10, seed: 8 })]).not.toEqual(ten);
});

test("ten thousand products have unique keys, valid offers and pictures that are already drawn", () => {
  const drawn = new Set(demoCatalogue.products.map(({ pictures }) => pictures));
  const keys = new Set(demoCatalogue.products.map(({ key }) => key));
  let count = 0;
  for (const { key, title, variants, offers, pictures } of generateProducts({ count: 10_000 })) {
    expect(keys.has(key)).toBe(false);
    keys.add(key);
    expect(title.ru).toMatch(/\p{Script=Cyrillic}/u);
    expect(drawn.has(pictures)).toBe(true);
    for (const variant of variants) expect(offers.some(({ variantKey }) => variantKey === variant.key)).toBe(true);
    for (const { priceMinor, compareAtMinor } of offers) {
      expect(priceMinor > 0n && (compareAtMinor ?? priceMinor + 1n) > priceMinor).toBe(true);
    }
    count++;
  }
  expect(count).toBe(10_000);
});
