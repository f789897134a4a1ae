import { expect, test } from "vitest";
import { normaliseEmail } from "./email.ts";

test("spellings of one address are one account", () => {
  expect(normaliseEmail(" Anna.Petrova@Example.COM ")).toBe("anna.petrova@example.com");
  expect(normaliseEmail("ａnna@example.com")).toBe("anna@example.com");
});

test("what providers tell apart stays apart", () => {
  expect(normaliseEmail("anna+souk@example.com")).not.toBe(normaliseEmail("anna@example.com"));
});
