import { expect, test } from "vitest";
import { isDocument, startDocument } from "./documents.ts";

test.each(["/en/desk", "/en/courier/x", "/api/trpc/me", "/en/sign-in", "/en"])("%s never stays on the device", (path) =>
  expect(isDocument(path)).toBe(false),
);

test("the front door speaks the language of its address, else the browser's, else English", () => {
  expect(startDocument("/ru", "en-GB")).toBe("/ru/courier");
  expect(startDocument("/", "ru-RU")).toBe("/ru/courier");
  expect(startDocument("/", "pt-PT")).toBe("/en/courier");
});
