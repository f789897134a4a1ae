import { expect, test } from "vitest";
import { attributeFilters, priceMinor, rangeFilters, searchRequest } from "./search-request.ts";

test("values of one attribute widen each other, attributes narrow", () => {
  expect(attributeFilters(["colour:lilac", "size:39", "colour:sky", "colour:lilac"])).toEqual([
    { attributeCode: "colour", values: ["lilac", "sky"] },
    { attributeCode: "size", values: ["39"] },
  ]);
});

test("a filter that cannot be read narrows nothing", () => {
  expect(attributeFilters(["colour", ":lilac", "colour:", ""])).toEqual([]);
});

test("a value may have a colon of its own", () => {
  expect(attributeFilters(["ratio:16:9"])).toEqual([{ attributeCode: "ratio", values: ["16:9"] }]);
});

test("a range has one end or two, and one that cannot be read narrows nothing", () => {
  expect(rangeFilters(["weight:10..20.5", "size:..4", "depth:-3..", "weight:1..2", "colour:lilac", ":1..2"])).toEqual([
    { attributeCode: "weight", numberFrom: 10, numberUntil: 20.5 },
    { attributeCode: "size", numberUntil: 4 },
    { attributeCode: "depth", numberFrom: -3 },
  ]);
});

test.each([
  ["49", 4900n],
  ["49.5", 4950n],
  ["1 299,50", 129_950n],
  ["", 0n],
  ["-3", 0n],
  ["cheap", 0n],
  ["49.999", 0n],
])("the price limit %j is %s cents", (text, minor) => {
  expect(priceMinor(text, "EUR")).toBe(minor);
});

const search = { q: "", category: "", f: [], from: "", until: "", seller: [], stock: false, sort: "best" } as const;

test("the first page has facets, further pages do without", () => {
  const input = { ...search, f: [], seller: [], after: "from-the-address" };
  expect(searchRequest(input, "en", "EUR")).toMatchObject({ pageToken: "from-the-address", withoutFacets: false });
  expect(searchRequest({ ...input, cursor: "next" }, "en", "EUR")).toMatchObject({
    pageToken: "next",
    withoutFacets: true,
  });
});
