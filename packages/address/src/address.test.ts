import { isDomainError } from "@souk/errors/domain-error";
import { expect, test } from "vitest";
import { emptyAddress } from "./address.ts";
import { addressLines } from "./address-lines.ts";
import { addressProblems } from "./address-problems.ts";
import { rulesOf } from "./country-rules.ts";
import { postalCodeRule, spellPostalCode } from "./postal-codes.ts";
import { requireAddress } from "./require-address.ts";

const porto = {
  recipient: "Ana Sousa",
  phone: "+351 912 345 678",
  line1: "Rua das Flores 12",
  line2: "",
  city: "Porto",
  region: "",
  postalCode: "4050262",
  countryCode: "PT",
};

const delivered = "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

function refusalOf(address: typeof porto): unknown {
  try {
    requireAddress(address);
  } catch (error) {
    return isDomainError(error) ? { reason: error.reason, metadata: error.metadata } : error;
  }
}

test("a whole address has no problem, and is kept in the country's spelling", () => {
  expect(addressProblems(porto)).toEqual({});
  expect(requireAddress({ ...porto, recipient: "  Ana \n Sousa ", region: "Norte" })).toEqual({
    ...porto,
    postalCode: "4050-262",
  });
});

test("an empty address names each part that is needed, from the top down, and no other", () => {
  expect(Object.keys(addressProblems(emptyAddress("PT")))).toEqual(["recipient", "line1", "city", "postalCode"]);
  expect(Object.keys(addressProblems(emptyAddress("IT")))).toContain("region");
  expect(Object.keys(addressProblems(emptyAddress("AE")))).not.toContain("postalCode");
});

test.each(delivered)("%s: its own example is a postal code, is kept as it is, and letters are none", (country) => {
  const example = postalCodeRule(country)?.example ?? "";
  expect(spellPostalCode(country, example)).toBe(example);
  expect(spellPostalCode(country, `${example} `.toLowerCase())).toBe(example);
  expect(spellPostalCode(country, "!?")).toBeUndefined();
  expect(spellPostalCode(country, `${example}0000`)).toBeUndefined();
});

test.each([
  ["NL", "1012ab", "1012 AB"],
  ["LT", "LT-01100", "01100"],
  ["LV", "1010", "LV-1010"],
  ["SE", "SE-111 52", "111 52"],
  ["GB", "sw1a1aa", "SW1A 1AA"],
  ["US", "941071234", "94107-1234"],
])("%s: %s is spelt %s", (country, typed, kept) => {
  expect(spellPostalCode(country, typed)).toBe(kept);
});

test.each(delivered)("%s: asks for street, place and postal code, in four parts at most", (country) => {
  const { parts } = rulesOf(country);
  expect(parts).toEqual(expect.arrayContaining(["line1", "city", "postalCode"]));
  expect(parts.length).toBeLessThanOrEqual(4);
});

test("parts come in the order in which the country writes them", () => {
  expect(rulesOf("DE").parts).toEqual(["line1", "postalCode", "city"]);
  expect(rulesOf("GB").parts).toEqual(["line1", "city", "postalCode"]);
  expect(rulesOf("HU").parts).toEqual(["city", "line1", "postalCode"]);
  expect(rulesOf("IE").parts).toEqual(["line1", "city", "region", "postalCode"]);
});

test("a label is written the local way", () => {
  expect(addressLines({ ...porto, line2: "2.º Esq.", postalCode: "4050-262" })).toEqual([
    "Rua das Flores 12",
    "2.º Esq.",
    "4050-262 Porto",
  ]);
  const london = { line1: "10 Downing Street", line2: "", city: "London", region: "", postalCode: "SW1A 2AA" };
  expect(addressLines({ ...london, countryCode: "GB" })).toEqual(["10 Downing Street", "London", "SW1A 2AA"]);
  const rome = { line1: "Via Appia 3", line2: "", city: "Roma", region: "RM", postalCode: "00184" };
  expect(addressLines({ ...rome, countryCode: "IT" })).toEqual(["Via Appia 3", "00184 Roma RM"]);
});

test.each([
  [{ postalCode: "123" }, "POSTAL_CODE_INVALID", { field: "postal_code", country: "PT", example: "1100-148" }],
  [{ countryCode: "XX" }, "COUNTRY_UNKNOWN", { field: "country_code" }],
  [{ city: " " }, "ADDRESS_FIELD_MISSING", { field: "city" }],
  [{ phone: "call me" }, "PHONE_INVALID", { field: "phone" }],
  [{ phone: "12" }, "PHONE_INVALID", { field: "phone" }],
  [{ line2: "x".repeat(201) }, "ADDRESS_FIELD_TOO_LONG", { field: "line2", limit: "200" }],
])("%j is refused with %s", (part, reason, metadata) => {
  expect(refusalOf({ ...porto, ...part })).toEqual({ reason, metadata });
});
