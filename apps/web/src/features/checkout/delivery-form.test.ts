import { expect, test } from "vitest";
import { countryCodes, formatOf, isPostalCode } from "./countries.ts";
import { addressProblems, deliveryProblems, emptyAddress } from "./delivery-form.ts";

const whole = {
  recipient: "Ana Sousa",
  phone: "+351 912 345 678",
  line1: "Rua das Flores 12",
  line2: "",
  city: "Porto",
  region: "",
  postalCode: "4050-262",
  countryCode: "PT",
};

test("a whole address has no problem", () => {
  expect(addressProblems(whole)).toEqual({});
});

test("an empty form names each field that is needed, and no other", () => {
  const problems = deliveryProblems({ ...emptyAddress("PT"), email: "" });
  expect(Object.keys(problems).sort()).toEqual(["city", "email", "line1", "postalCode", "recipient"]);
});

test.each([
  ["", "emailMissing"],
  ["ana", "emailAt"],
  ["ana @x.pt", "emailSpace"],
  ["ana@porto", "emailDomain"],
  ["ana@porto.pt", undefined],
])("the address %j is explained as %s", (email, code) => {
  expect(deliveryProblems({ ...whole, email }).email?.code).toBe(code);
});

test.each([
  ["12", "phoneLength"],
  ["call me", "phoneLetters"],
  ["", undefined],
])("the phone number %j is explained as %s", (phone, code) => {
  expect(addressProblems({ ...whole, phone }).phone?.code).toBe(code);
});

test.each(countryCodes)("the example of %s is a postal code there", (country) => {
  expect(isPostalCode(country, formatOf(country).postalExample)).toBe(true);
});

test("a postal code of another country is refused with an example", () => {
  expect(addressProblems({ ...whole, countryCode: "GB" }).postalCode).toEqual({
    code: "postalCodeWrong",
    values: { example: "SW1A 1AA" },
  });
});

test("no country asks for more than four parts", () => {
  for (const country of countryCodes) expect(formatOf(country).parts.length).toBeLessThanOrEqual(4);
});
