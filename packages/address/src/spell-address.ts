import type { Address } from "./address.ts";
import { rulesOf } from "./country-rules.ts";
import { spellPostalCode } from "./postal-codes.ts";

/** The address as it is kept: trimmed, its postal code in the country's spelling, without parts the country does not write. */
export function spellAddress(address: Address): Address {
  const { countryCode } = address;
  const has = (part: "region" | "postalCode") => rulesOf(countryCode).parts.includes(part);
  return {
    recipient: oneLine(address.recipient),
    phone: oneLine(address.phone),
    line1: oneLine(address.line1),
    line2: oneLine(address.line2),
    city: oneLine(address.city),
    region: has("region") ? oneLine(address.region) : "",
    postalCode: has("postalCode")
      ? (spellPostalCode(countryCode, address.postalCode) ?? address.postalCode.trim())
      : "",
    countryCode,
  };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
