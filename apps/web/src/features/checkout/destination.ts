import { spellPostalCode } from "@souk/address/postal-codes";

/** Where parcels go, as far as it decides what they cost. */
export interface Destination {
  readonly countryCode: string;
  /** Only once it is one: what is half typed is nowhere. */
  readonly postalCode?: string;
}

export function destinationOf(address: { readonly countryCode: string; readonly postalCode: string }): Destination {
  const { countryCode } = address;
  const postalCode = address.postalCode.trim() === "" ? undefined : spellPostalCode(countryCode, address.postalCode);
  return postalCode ? { countryCode, postalCode } : { countryCode };
}
