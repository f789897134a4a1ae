import { expect, test } from "vitest";
import { gapsOf } from "./profile-gaps.ts";

test("a shop that says everything lacks nothing", () => {
  expect(gapsOf({ city: "Porto", description: { en: "Lamps", ru: "Лампы" } })).toEqual([]);
});

test("a description of blanks is none", () => {
  expect(gapsOf({ city: "", description: { en: "Lamps", ru: " " } })).toEqual(["descriptionRu", "city"]);
});
