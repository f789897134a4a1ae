import { expect, test } from "vitest";
import { addedTo, movedTo, suggestOptions } from "./suggest-options.ts";

const found = {
  queries: ["tent", "tent pegs"],
  categories: [{ slug: "tents", name: "Tents", parentName: "Outdoors", count: 3 }],
  products: [],
};

test("earlier searches that fit come first, and nothing is proposed twice", () => {
  const texts = (text: string, recent: string[]) =>
    suggestOptions(text, recent, found).map((option) => `${option.kind} ${option.href}`);
  expect(texts("te", ["teapot", "mug", "Tent pegs"])).toEqual([
    "recent /search?q=teapot",
    "recent /search?q=Tent+pegs",
    "query /search?q=tent",
    "category /c/tents",
  ]);
  expect(texts("", ["mug"])[0]).toBe("recent /search?q=mug");
  expect(texts("mug", ["mug"])[0]).toBe("query /search?q=tent");
});

test("arrow keys go round through the field", () => {
  expect(movedTo(-1, 1, 2)).toBe(0);
  expect(movedTo(1, 1, 2)).toBe(-1);
  expect(movedTo(-1, -1, 2)).toBe(1);
  expect(movedTo(0, -1, 2)).toBe(-1);
  expect(movedTo(-1, 1, 0)).toBe(-1);
});

test("a proposal is told apart from what is typed", () => {
  expect(addedTo("Ten", "tent pegs")).toEqual(["ten", "t pegs"]);
  expect(addedTo("pegs", "tent pegs")).toEqual(["", "tent pegs"]);
  expect(addedTo("", "tent")).toEqual(["", "tent"]);
});
