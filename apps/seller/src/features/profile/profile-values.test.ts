import { expect, test } from "vitest";
import { isChanged, problemsOf, valuesOf, withValues } from "./profile-values.ts";

const profile = {
  ...{ slug: "norte", name: "Norte", city: "Porto", countryCode: "PT", foundedYear: 1998 },
  description: { en: "Lamps", ru: "" },
};

test("what was just read has nothing to save", () => {
  expect(isChanged(valuesOf(profile), profile)).toBe(false);
});

test("a blank at the end is no change, a word is", () => {
  expect(isChanged({ ...valuesOf(profile), en: "Lamps " }, profile)).toBe(false);
  expect(isChanged({ ...valuesOf(profile), ru: "Лампы" }, profile)).toBe(true);
});

test("what is shown at once is what the shop will answer", () => {
  const saved = withValues(profile, { ...valuesOf(profile), name: " Norte Lamps ", ru: "Лампы\n" });
  expect(saved).toEqual({ ...profile, name: "Norte Lamps", description: { en: "Lamps", ru: "Лампы" } });
});

test("a shop has a name", () => {
  expect(problemsOf({ ...valuesOf(profile), name: "  " })).toEqual({ name: { code: "nameMissing" } });
});
