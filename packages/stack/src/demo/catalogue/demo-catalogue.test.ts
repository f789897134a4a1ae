import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { emojiPath } from "../picture/emoji.ts";
import type { Bilingual, DemoAttribute, DemoAttributeValue, DemoProduct } from "../types.ts";
import { demoCatalogue } from "./demo-catalogue.ts";

const { categories, attributes, sellers, products, heroes, promotions } = demoCatalogue;
const attributeByKey = new Map(attributes.map((attribute) => [attribute.key, attribute]));

/** Labels such as "XS", "USB-C" or "SPF" are the same in both languages. */
const languageNeutral = /^[\p{Lu}\d .,×+–-]*$|^Bluetooth$/u;

function expectBilingual({ en, ru }: Bilingual, { label = false } = {}): void {
  expect(en.trim().length, en).toBeGreaterThan(0);
  expect(en, en).not.toMatch(/\p{Script=Cyrillic}/u);
  if (!(label && languageNeutral.test(ru))) expect(ru, en).toMatch(/\p{Script=Cyrillic}/u);
}

function expectUnique(keys: readonly string[]): void {
  const repeated = keys.filter((key, i) => keys.indexOf(key) !== i);
  expect(repeated).toEqual([]);
}

function fits(attribute: DemoAttribute, value: DemoAttributeValue): boolean {
  if (attribute.kind === "text") return typeof value === "object";
  if (attribute.kind === "option") return attribute.options?.some(({ key }) => key === value) ?? false;
  return typeof value === attribute.kind;
}

const eachProduct = (check: (product: DemoProduct) => void): void => {
  for (const product of products) check(product);
};

test("keys and slugs are unique, so that ids derived from them are", () => {
  expectUnique(categories.map(({ key }) => key));
  expectUnique(categories.map(({ slug }) => slug));
  expectUnique(attributes.map(({ key }) => key));
  expectUnique(sellers.map(({ key }) => key));
  expectUnique(products.map(({ key }) => key));
  expectUnique(products.map(({ slug }) => slug));
  expectUnique(products.flatMap(({ variants }) => variants.map(({ key }) => key)));
  expectUnique(products.flatMap(({ offers }) => offers.map(({ key }) => key)));
  for (const { slug } of [...categories, ...sellers, ...products]) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test("the tree is three levels deep, parents come first, and products stand on its leaves", () => {
  const depthOf = new Map<string, number>();
  for (const { key, parentKey } of categories) {
    const parentDepth = parentKey === undefined ? 0 : depthOf.get(parentKey);
    expect(parentDepth, `parent of ${key}`).toBeDefined();
    depthOf.set(key, (parentDepth ?? 0) + 1);
  }
  expect(Math.max(...depthOf.values())).toBe(3);
  eachProduct(({ key, categoryKey }) => expect(depthOf.get(categoryKey), key).toBe(3));
  const used = new Set(products.map(({ categoryKey }) => categoryKey));
  const empty = categories.filter(({ key }) => depthOf.get(key) === 3 && !used.has(key)).map(({ key }) => key);
  expect(empty).toEqual([]);
});

test("every text is there in English and in Russian", () => {
  for (const { name } of categories) expectBilingual(name);
  for (const { description } of sellers) expectBilingual(description);
  for (const { name } of promotions) expectBilingual(name);
  for (const { heading, text } of heroes) [heading, text].map((value) => expectBilingual(value));
  for (const { name, options = [] } of attributes) {
    expectBilingual(name, { label: true });
    for (const option of options) expectBilingual(option.name, { label: true });
  }
  eachProduct(({ title, description }) => {
    expectBilingual(title);
    expectBilingual(description);
    expect(description.en.length, title.en).toBeGreaterThan(60);
    expect(description.ru.length, title.en).toBeGreaterThan(60);
  });
});

test("attributes and options come from the dictionary, with values of their kind", () => {
  eachProduct((product) => {
    for (const [key, value] of Object.entries(product.attributes)) {
      const attribute = attributeByKey.get(key);
      expect(attribute && fits(attribute, value), `${product.key}: ${key} = ${JSON.stringify(value)}`).toBe(true);
    }
    for (const { attributeKey, values } of product.options) {
      const known = attributeByKey.get(attributeKey)?.options?.map(({ key }) => key) ?? [];
      expect(known, product.key).toEqual(expect.arrayContaining([...values]));
    }
  });
});

test("every variant can be bought from a known seller at a sensible price, and has a picture", () => {
  const sellerKeys = new Set(sellers.map(({ key }) => key));
  eachProduct(({ key, variants, offers, pictures }) => {
    for (const variant of variants) {
      expect(
        offers.some(({ variantKey }) => variantKey === variant.key),
        variant.key,
      ).toBe(true);
      expect(variant.pictureIndexes.length, variant.key).toBeGreaterThan(0);
      for (const index of variant.pictureIndexes) expect(pictures[index], variant.key).toBeDefined();
    }
    for (const { sellerKey, priceMinor, compareAtMinor, stock } of offers) {
      expect(sellerKeys.has(sellerKey), `${key}@${sellerKey}`).toBe(true);
      expect(priceMinor > 0n && stock >= 0 && Number.isInteger(stock), key).toBe(true);
      if (compareAtMinor !== undefined) expect(compareAtMinor > priceMinor, key).toBe(true);
    }
  });
});

test("the exact stock given for single variants names variants that exist", () => {
  const stockOf = (offerKey: string) =>
    products.flatMap(({ offers }) => offers).find(({ key }) => key === offerKey)?.stock;
  expect(stockOf("tempo-road-shoe-womens/lilac-37@pace")).toBe(0);
  expect(stockOf("young-ficus-terracotta/one@verde")).toBe(3);
  const soldOut = products.filter(({ offers }) => offers.some(({ stock }) => stock === 0));
  expect(soldOut.length).toBeGreaterThanOrEqual(15);
});

test("the shop has the breadth the storefront is drawn for", () => {
  expect(products.length).toBeGreaterThanOrEqual(150);
  expect(sellers).toHaveLength(8);
  const sellerCount = ({ offers }: DemoProduct) => new Set(offers.map(({ sellerKey }) => sellerKey)).size;
  expect(products.filter((product) => sellerCount(product) >= 2).length).toBeGreaterThanOrEqual(20);
  expect(products.filter(({ options }) => options.length === 2).length).toBeGreaterThanOrEqual(10);
  expect(
    products.filter(({ offers }) => offers.some(({ compareAtMinor }) => compareAtMinor)).length,
  ).toBeGreaterThanOrEqual(10);
  for (const { key } of sellers) {
    expect(
      products.some(({ offers }) => offers.some(({ sellerKey }) => sellerKey === key)),
      key,
    ).toBe(true);
  }
});

test("every object drawn exists in the package", () => {
  const specs = [...products.flatMap(({ pictures }) => pictures), ...heroes.map(({ picture }) => picture)];
  const names = new Set(
    [...specs, ...sellers.map(({ picture }) => picture)].flatMap(({ objects }) => objects.map(({ emoji }) => emoji)),
  );
  const missing = [...names].filter((name) => !existsSync(emojiPath(name)));
  expect(missing).toEqual([]);
});

test("no two products look the same", () => {
  expectUnique(products.map(({ pictures }) => JSON.stringify(pictures[0])));
});

test("promotions are for sellers and categories that exist, each code once", () => {
  const known = new Set([...sellers, ...categories].map(({ key }) => key));
  for (const { sellerKey, categoryKeys = [] } of promotions) {
    for (const key of [...categoryKeys, ...(sellerKey ? [sellerKey] : [])]) expect(known).toContain(key);
  }
  expectUnique(promotions.flatMap(({ couponCode }) => couponCode ?? []));
});
