import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttributeRule } from "./attribute.ts";
import { checkProduct, type Known } from "./check-product.ts";
import { contentKey } from "./content-key.ts";
import type { ProductDraft } from "./product-draft.ts";

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;

const known: Known = {
  categoryIds: new Set([uuid(1)]),
  attributes: new Map<string, AttributeRule>([
    ["size", { kind: "option", optionCodes: new Set(Array.from({ length: 300 }, (_, n) => `s${n}`)) }],
    ["note", { kind: "text", optionCodes: new Set<string>() }],
    ...Array.from({ length: 201 }, (_, n) => [`n${n}`, { kind: "number", optionCodes: new Set<string>() }] as const),
  ]),
  media: new Map(),
  offers: new Map(),
  now: new Date(0),
};

const draft = (overrides: Partial<ProductDraft> = {}): ProductDraft => ({
  id: uuid(2),
  slug: "a-product",
  title: { en: "A product" },
  description: {},
  brand: "",
  categoryId: uuid(1),
  attributes: [],
  optionAttributeCodes: [],
  variants: [{ id: uuid(3), code: "", options: {}, mediaIds: [], offers: [] }],
  media: [],
  ...overrides,
});

const reasons = (product: ProductDraft) => {
  const checked = checkProduct(product, known);
  return "flaws" in checked ? checked.flaws.map((flaw) => flaw.reason) : [];
};
const sized = (count: number) => ({
  optionAttributeCodes: ["size"],
  variants: Array.from({ length: count }, (_, n) => ({
    id: uuid(100 + n),
    code: "",
    options: { size: `s${n}` },
    mediaIds: [],
    offers: [],
  })),
});

test("200 variants and 200 attributes are allowed, one more is not", () => {
  expect(reasons(draft(sized(200)))).toEqual([]);
  expect(reasons(draft(sized(201)))).toEqual(["TOO_MANY_VARIANTS"]);
  const numbers = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ code: `n${n}`, kind: "number" as const, value: n }));
  expect(reasons(draft({ attributes: numbers(200) }))).toEqual([]);
  expect(reasons(draft({ attributes: numbers(201) }))).toEqual(["TOO_MANY_ATTRIBUTES"]);
});

test("two variants with the same options, and options nobody asked for, are refused", () => {
  const [variant] = sized(1).variants;
  if (!variant) throw new Error("no variant");
  const twins = [variant, { ...variant, id: uuid(4) }];
  expect(reasons(draft({ optionAttributeCodes: ["size"], variants: twins }))).toEqual(["VARIANT_REPEATED"]);
  expect(reasons(draft({ variants: [variant] }))).toEqual(["VARIANT_OPTIONS_MISMATCH"]);
  expect(reasons(draft({ variants: [] }))).toEqual(["VARIANT_MISSING"]);
});

test.each([NaN, Infinity])("%s is no attribute", (value) => {
  expect(reasons(draft({ attributes: [{ code: "n1", kind: "number", value }] }))).toEqual(["NUMBER_INVALID"]);
});

test("a text may have 20,000 characters and no control characters", () => {
  const note = (en: string) => draft({ attributes: [{ code: "note", kind: "text", value: { en } }] });
  expect(reasons(note("x".repeat(20_000)))).toEqual([]);
  expect(reasons(note("x".repeat(20_001)))).toEqual(["TEXT_INVALID"]);
  expect(reasons(note("nul\0"))).toEqual(["TEXT_INVALID"]);
  expect(reasons(draft({ title: { en: "ok", "not a language!": "x" } }))).toEqual(["TEXT_INVALID"]);
});

test("whatever is sent, a check answers and does not throw", () => {
  const text = fc.dictionary(fc.string({ maxLength: 5 }), fc.string(), { maxKeys: 3 });
  const money = fc.option(fc.record({ currencyCode: fc.string(), minorUnits: fc.bigInt() }), { nil: undefined });
  const offer = fc.record({
    id: fc.string(),
    sellerId: fc.string(),
    price: money,
    compareAt: money,
    state: fc.constant(undefined),
    sku: fc.string(),
  });
  const variant = fc.record({
    id: fc.string(),
    code: fc.string(),
    options: text,
    mediaIds: fc.array(fc.string()),
    offers: fc.array(offer, { maxLength: 3 }),
  });
  const anything = fc.record({
    id: fc.string(),
    slug: fc.string(),
    title: text,
    description: text,
    brand: fc.string(),
    categoryId: fc.string(),
    attributes: fc.array(fc.record({ code: fc.string(), kind: fc.constant("none" as const) })),
    optionAttributeCodes: fc.array(fc.string()),
    variants: fc.array(variant, { maxLength: 3 }),
    media: fc.array(fc.record({ id: fc.string(), alt: text })),
  });
  fc.assert(fc.property(anything, (product) => void checkProduct(product, known)));
});

test("the content key is the same whatever the order of languages and options", () => {
  const key = (product: ProductDraft) => {
    const checked = checkProduct(product, known);
    return "product" in checked ? contentKey(checked.product) : "";
  };
  expect(key(draft({ title: { en: "a", ru: "б" } }))).toBe(key(draft({ title: { ru: "б", en: "a" } })));
  expect(key(draft({ title: { en: "a" } }))).not.toBe(key(draft({ title: { en: "b" } })));
});
