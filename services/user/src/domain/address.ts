import { DomainError } from "@souk/errors/domain-error";
import { requireCountry } from "./countries.ts";
import { normalisePostalCode } from "./postal-codes.ts";

export const maxAddressesPerUser = 20;

/** Where a parcel goes: everything that is written on it. */
export interface AddressText {
  readonly recipient: string;
  readonly phone: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly countryCode: string;
}

export interface Address extends AddressText {
  readonly id: string;
  readonly isDefault: boolean;
}

/** The address as it is kept: trimmed, its postal code in the country's own spelling. Throws where it cannot be right. */
export function checkedAddress(text: AddressText): AddressText {
  requireCountry(text.countryCode);
  return {
    recipient: required("recipient", text.recipient),
    phone: text.phone.trim(),
    line1: required("line1", text.line1),
    line2: text.line2.trim(),
    city: required("city", text.city),
    region: text.region.trim(),
    postalCode: normalisePostalCode(text.countryCode, text.postalCode),
    countryCode: text.countryCode,
  };
}

function required(field: string, value: string): string {
  const trimmed = value.trim();
  if (trimmed !== "") return trimmed;
  throw new DomainError("invalid", "ADDRESS_FIELD_MISSING", `an address needs its ${field}`, { field });
}
