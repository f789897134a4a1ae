import { expect, test } from "vitest";
import { normalisePostalCode } from "./postal-codes.ts";

test.each([
  ["PT", "1100-148", "1100-148"],
  ["PT", " 1100148 ", "1100-148"],
  ["ES", "28013", "28013"],
  ["FR", "75001", "75001"],
  ["DE", "10115", "10115"],
  ["IT", "00184", "00184"],
  ["GB", "sw1a1aa", "SW1A 1AA"],
  ["GB", "M1 1AE", "M1 1AE"],
  ["US", "94107", "94107"],
  ["US", "94107-1234", "94107-1234"],
  ["RU", "101000", "101000"],
  ["NL", "1012ab", "1012 AB"],
  ["PL", "00950", "00-950"],
  ["BE", "1000", "1000"],
  ["AT", "1010", "1010"],
])("%s %s is kept as %s", (country, given, kept) => {
  expect(normalisePostalCode(country, given)).toBe(kept);
});

test.each([
  ["PT", "1100"],
  ["ES", "60000"],
  ["FR", "00123"],
  ["DE", "1011"],
  ["IT", "0018A"],
  ["GB", "12345"],
  ["US", "9410"],
  ["RU", "1010000"],
  ["NL", "0012 AB"],
  ["PL", "00-95"],
  ["BE", "0999"],
  ["AT", "10100"],
  ["DE", ""],
])("%s refuses %j and shows what would be right", (country, given) => {
  const example = expect.stringMatching(/\d/);
  expect(() => normalisePostalCode(country, given)).toThrow(
    expect.objectContaining({
      reason: "POSTAL_CODE_INVALID",
      metadata: expect.objectContaining({ field: "postal_code", country, example }),
    }),
  );
});

test("every example keeps its own rule", () => {
  for (const country of ["PT", "ES", "FR", "DE", "IT", "GB", "US", "RU", "NL", "PL", "BE", "AT"]) {
    try {
      normalisePostalCode(country, "?");
      expect.unreachable();
    } catch (error) {
      const { example } = (error as { metadata: { example: string } }).metadata;
      expect(normalisePostalCode(country, example)).toBe(example);
    }
  }
});

test("a country without a rule takes any code, or none", () => {
  expect(normalisePostalCode("AE", "")).toBe("");
  expect(normalisePostalCode("JP", " 100-0001 ")).toBe("100-0001");
});
