/** What is written on a parcel. Empty parts are empty strings. */
export interface Address {
  readonly recipient: string;
  readonly phone: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryCode: string;
}

export type AddressField = keyof Address;

/** How long a part may be; the contracts say the same. */
export const maxLengths: Readonly<Record<AddressField, number>> = {
  recipient: 120,
  phone: 32,
  line1: 200,
  line2: 200,
  city: 120,
  region: 120,
  postalCode: 20,
  countryCode: 2,
};

export function emptyAddress(countryCode: string): Address {
  return { recipient: "", phone: "", line1: "", line2: "", city: "", region: "", postalCode: "", countryCode };
}
