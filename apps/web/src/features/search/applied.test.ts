import { expect, test } from "vitest";
import { appliedFilters } from "./applied.ts";

const words = {
  inStock: "In stock",
  value: (_: unknown, { name }: { name: string }) => name,
  price: ({ from, until }: { from: string; until: string }) => `${from}–${until}`,
  range: ({ name, from, until, unit }: Record<"name" | "from" | "until" | "unit", string>) =>
    `${name} ${from}–${until} ${unit}`,
};
const none = {
  q: "",
  category: "",
  f: [],
  r: [],
  exact: false,
  from: "",
  until: "",
  seller: [],
  stock: false,
  sort: "best",
  after: "",
} as const;
const value = { value: "lilac", name: "Lilac", count: 3, isSelected: true, swatch: "" };
const summary = {
  facets: [{ code: "colour", name: "Colour", values: [value], unit: "", range: null }],
  sellers: [{ id: "s1", slug: "pace", name: "Pace" }],
};

test("each filter is named as the facets name it, and taking it off leaves the others", () => {
  const filters = { ...none, f: ["colour:lilac", "size:39"], r: ["w:1..2"], seller: ["s1"], stock: true, from: "5" };
  expect(appliedFilters(filters, summary, words)).toEqual([
    { label: "Pace", without: { seller: [] } },
    { label: "Lilac", without: { f: ["size:39"] } },
    { label: "39", without: { f: ["colour:lilac"] } },
    { label: "w 1–2 ", without: { r: [] } },
    { label: "5–", without: { from: "", until: "" } },
    { label: "In stock", without: { stock: false } },
  ]);
});

test("text, category and order are no filters", () => {
  const filters = { ...none, f: [], r: [], seller: [], q: "shoe", category: "clothing", sort: "price" } as const;
  expect(appliedFilters({ ...filters, f: [], r: [], seller: [] }, summary, words)).toEqual([]);
});
