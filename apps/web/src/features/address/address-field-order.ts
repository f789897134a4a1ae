import type { AddressField } from "@souk/address/address";
import { rulesOf } from "@souk/address/country-rules";

/** The fields from the top of the form down: the country first, for it decides on the others. */
export function addressFieldOrder(countryCode: string): AddressField[] {
  return ["countryCode", "recipient", ...rulesOf(countryCode).parts, "phone"];
}
