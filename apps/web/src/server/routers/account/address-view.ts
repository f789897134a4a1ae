import "server-only";
import type { Address } from "@souk/contracts/user/v1/user";

export interface AddressView {
  readonly recipient: string;
  readonly phone: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly countryCode: string;
}

export interface SavedAddressView extends AddressView {
  readonly id: string;
  readonly isDefault: boolean;
}

export function addressView(address: Address): AddressView {
  const { recipient, phone, line1, line2, city, region, postalCode, countryCode } = address;
  return { recipient, phone, line1, line2, city, region, postalCode, countryCode };
}
