import { DomainError } from "@souk/errors/domain-error";
import type { Address, AddressField } from "./address.ts";
import { type AddressProblem, addressProblems } from "./address-problems.ts";
import { spellAddress } from "./spell-address.ts";

/**
 * The address as it is kept.
 * @throws DomainError invalid for the first thing that is wrong, with the field in its metadata
 */
export function requireAddress(address: Address): Address {
  for (const [field, problem] of Object.entries(addressProblems(address))) {
    throw refusal(fieldNames[field] ?? field, problem, address.countryCode);
  }
  return spellAddress(address);
}

const fieldNames: Readonly<Record<string, string>> = {
  postalCode: "postal_code",
  countryCode: "country_code",
} satisfies Partial<Record<AddressField, string>>;

function refusal(field: string, { code, values }: AddressProblem, country: string): DomainError {
  const invalid = (reason: string, message: string) =>
    new DomainError("invalid", reason, message, { field, ...values });
  switch (code) {
    case "countryUnknown":
      return invalid("COUNTRY_UNKNOWN", `${country} is no ISO 3166-1 country: PT or DE would be`);
    case "postalCodeWrong":
      return new DomainError(
        "invalid",
        "POSTAL_CODE_INVALID",
        `a postal code of ${country} looks like ${values?.example}`,
        {
          field,
          country,
          ...values,
        },
      );
    case "phoneLetters":
    case "phoneLength":
      return invalid("PHONE_INVALID", "a phone number has 6 to 15 digits, spaces and the signs + ( ) - . /");
    case "tooLong":
      return invalid("ADDRESS_FIELD_TOO_LONG", `${field} has at most ${values?.limit} characters`);
    default:
      return invalid("ADDRESS_FIELD_MISSING", `an address needs its ${field}`);
  }
}
