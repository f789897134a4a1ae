import { emptyAddress } from "@souk/address/address";
import { expect, test } from "vitest";
import { countryCodes } from "../address/countries.ts";
import { deliveryProblems, fieldOrder } from "./delivery-form.ts";

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

test.each(countryCodes)("%s: every field that can have a problem has its place in the summary", (countryCode) => {
  const problems = deliveryProblems({ ...emptyAddress(countryCode), email: "" });
  expect(fieldOrder(countryCode)).toEqual(expect.arrayContaining(Object.keys(problems)));
});
