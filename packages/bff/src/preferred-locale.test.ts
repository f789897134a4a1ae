import { expect, test } from "vitest";
import { preferredLocale } from "./preferred-locale.ts";

test.each([
  ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
  ["en;q=0.5, ru;q=0.9", "ru"],
  ["pt-PT, de;q=0.9, ru;q=0.1", "ru"],
  ["ru;q=0, en", "en"],
  ["fr", "en"],
  ["*", "en"],
  ["", "en"],
  [null, "en"],
])("a browser that asks for %j gets %s", (header, locale) => {
  expect(preferredLocale(header, ["en", "ru"])).toBe(locale);
});
