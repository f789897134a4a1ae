import { expect, test } from "vitest";
import { isChanged, problemsOf, textsOf, valuesOf } from "./profile-values.ts";

const profile = {
  ...{ slug: "norte", name: "Norte", city: "Porto", countryCode: "PT", foundedYear: 1998 },
  description: { en: "Lamps", ru: "" },
  returnsPolicy: { en: "Within 60 days.", ru: "" },
  shippingPolicy: { en: "", ru: "" },
};

test("what was just read has nothing to save", () => {
  expect(isChanged(valuesOf(profile), profile)).toBe(false);
});

test("a blank at the end is no change, a word is", () => {
  expect(isChanged({ ...valuesOf(profile), en: "Lamps " }, profile)).toBe(false);
  expect(isChanged({ ...valuesOf(profile), ru: "Лампы" }, profile)).toBe(true);
});

test("what is sent, and shown at once, has no blanks around it", () => {
  const texts = textsOf({ ...valuesOf(profile), name: " Norte Lamps ", ru: "Лампы\n", "shipping-ru": " Почтой " });
  const { slug: _slug, countryCode: _country, foundedYear: _year, ...same } = profile;
  expect(texts).toEqual({
    ...same,
    name: "Norte Lamps",
    description: { en: "Lamps", ru: "Лампы" },
    shippingPolicy: { en: "", ru: "Почтой" },
  });
});

test("a shop has a name", () => {
  expect(problemsOf({ ...valuesOf(profile), name: "  " })).toEqual({ name: { code: "nameMissing" } });
});
