import { formatAddress } from "localized-address-format";
import type { Address } from "./address.ts";

/** The lines below the recipient as they are written in the country, without the country itself. */
export function addressLines(address: Omit<Address, "recipient" | "phone">): string[] {
  return formatAddress({
    postalCountry: address.countryCode,
    addressLines: [address.line1, address.line2],
    locality: address.city,
    administrativeArea: address.region,
    postalCode: address.postalCode,
  });
}
