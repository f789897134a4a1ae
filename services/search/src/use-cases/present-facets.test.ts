import { create } from "@bufbuild/protobuf";
import { Attribute_Kind, AttributeSchema } from "@souk/contracts/product/v1/product";
import { expect, test } from "vitest";
import { presentFacets } from "./present-facets.ts";

const size = create(AttributeSchema, {
  code: "size",
  options: ["38", "39", "40"].map((code) => ({ code, name: { byLanguage: { en: `EU ${code}` } } })),
});
const counted = (attributeCode: string, value: string, count: number) => ({
  attributeCode,
  value,
  count,
  name: undefined,
  number: undefined,
});

test("options keep the order of the dictionary, other values that of their frequency", () => {
  const counts = [
    counted("size", "40", 9),
    counted("material", "Wool", 5),
    counted("size", "38", 2),
    counted("material", "Silk", 1),
  ];
  const facets = presentFacets(counts, [], new Map([["size", size]]));
  expect(facets.map(({ values }) => values?.map(({ value }) => value))).toEqual([
    ["38", "40"],
    ["Wool", "Silk"],
  ]);
});

test("at most 50 values and 30 attributes are shown, and always those selected", () => {
  const many = Array.from({ length: 80 }, (_, n) => counted("model", `m${n}`, 80 - n));
  const others = Array.from({ length: 40 }, (_, n) => counted(`a${n}`, "x", 1));
  const filters = [
    { attributeCode: "model", values: ["m70", "gone"] },
    { attributeCode: "rare", values: ["x"] },
  ];
  const facets = presentFacets([...many, ...others], filters, new Map());
  expect(facets).toHaveLength(30);
  expect(facets.slice(0, 2).map(({ attributeCode }) => attributeCode)).toEqual(["model", "rare"]);
  const values = facets[0]?.values ?? [];
  expect(values).toHaveLength(52);
  expect(values.filter(({ isSelected }) => isSelected).map(({ value, count }) => [value, count])).toEqual([
    ["m70", 10],
    ["gone", 0],
  ]);
});

test("numbers go from the lowest with their unit, and span a range that ignores what is selected of it", () => {
  const width = create(AttributeSchema, { code: "width", unit: "cm", kind: Attribute_Kind.NUMBER });
  const counts = [12.5, 3, 100].map((number) => ({ ...counted("width", String(number), 1), number }));
  const filters = [{ attributeCode: "width", values: ["7"], range: { from: 10 } }];
  const [facet] = presentFacets(counts, filters, new Map([["width", width]]));
  expect(facet?.values?.map(({ value }) => value)).toEqual(["3", "7", "12.5", "100"]);
  expect(facet?.values?.at(2)?.name?.byLanguage).toEqual({ en: "12.5 cm", ru: "12,5 cm" });
  expect(facet).toMatchObject({ unit: "cm", range: { minimum: 3, maximum: 100, selectedFrom: 10 } });
});
