import type { Address as AddressText } from "@souk/address/address";

export const maxAddressesPerUser = 20;

export interface Address extends AddressText {
  readonly id: string;
  readonly isDefault: boolean;
}
