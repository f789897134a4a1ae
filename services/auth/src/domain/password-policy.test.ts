import { expect, test } from "vitest";
import { weaknessOf } from "./password-policy.ts";

const email = "anna.petrova@example.com";

test.each([
  ["short-one", "length"],
  ["aaaaaaaaaaaa", "repeated"],
  ["1212121212", "repeated"],
  ["abx9abx9abx9", "repeated"],
  ["abcdefghij", "sequence"],
  ["0987654321", "sequence"],
  ["Qwertyuiop", "sequence"],
  ["qwerty123456", "sequence"],
  ["йцукенгшщз", "sequence"],
  ["Password123!", "common"],
  ["P@ssw0rd2026", "common"],
  ["iloveyou1999", "common"],
  ["Summer2026!!", "common"],
  ["football-monkey", "common"],
  ["1q2w3e4r5t", "common"],
  ["x-Anna.Petrova-1987", "email"],
])("%s is refused: %s", (password, rule) => {
  expect(weaknessOf(password, email)).toBe(rule);
});

test.each([
  "violet kettle moon",
  "tr4de-winds-41",
  "ещё-один-чайник",
  "🦊🐢🦉🐙🦑🐳🦔🦋🐝🐞",
  "blacksmith horse anvil",
])("%s is accepted", (password) => {
  expect(weaknessOf(password, email)).toBeUndefined();
});

test("ten characters are counted as a person counts them", () => {
  expect(weaknessOf("🦊🐢🦉🐙🦑🐳🦔🦋🐝", email)).toBe("length");
});
