import { expect, test } from "vitest";
import type { FacetView } from "@/server/catalogue/search-products";
import { splitFacets } from "./split-facets.ts";

const facet = (code: string, counts: readonly number[], more: Partial<FacetView> & { selected?: number } = {}) => ({
  code,
  name: code,
  unit: "",
  range: null,
  values: counts.map((count, at) => ({
    value: String(at),
    name: String(at),
    count,
    isSelected: at === more.selected,
    swatch: "",
  })),
  ...more,
});
const codes = ({ groups, single }: ReturnType<typeof splitFacets>) => ({
  groups: groups.map(({ code }) => code),
  single: single.map(({ code }) => code),
});
const among = (facets: FacetView[], hasMoreMatches = false) =>
  codes(splitFacets({ facets, matchCount: 10, hasMoreMatches }));

test("what all matches have in common is no filter", () => {
  expect(among([facet("waterproof", [10]), facet("colour", [10, 10]), facet("size", [6, 4])])).toEqual({
    groups: ["size"],
    single: [],
  });
});

test("facets of one value that only some have stand together", () => {
  expect(among([facet("waterproof", [3]), facet("size", [6, 4]), facet("origin", [9])])).toEqual({
    groups: ["size"],
    single: ["waterproof", "origin"],
  });
});

test("what is chosen can be taken off, though it narrows nothing any more", () => {
  const range = { minimum: 1, maximum: 1, from: 1, until: null };
  expect(among([facet("waterproof", [10], { selected: 0 }), facet("weight", [10], { range })])).toEqual({
    groups: ["weight"],
    single: ["waterproof"],
  });
});

test("with more matches than were counted nothing is left out", () => {
  expect(among([facet("waterproof", [10])], true)).toEqual({ groups: [], single: ["waterproof"] });
});
