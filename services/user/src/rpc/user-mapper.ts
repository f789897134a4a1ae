import { create } from "@bufbuild/protobuf";
import type { Address as AddressText } from "@souk/address/address";
import { AddressSchema, ProfileSchema, type Address as ProtoAddress } from "@souk/contracts/user/v1/user";
import { DomainError } from "@souk/errors/domain-error";
import type { Address } from "../domain/address.ts";
import { type Locale, locales, type Profile } from "../domain/profile.ts";

export function toProtoProfile(profile: Profile) {
  return create(ProfileSchema, profile);
}

export function toProtoAddress(address: Address) {
  return create(AddressSchema, address);
}

export function fromProtoAddress(address: ProtoAddress): AddressText {
  const { recipient, phone, line1, line2, city, region, postalCode, countryCode } = address;
  return { recipient, phone, line1, line2, city, region, postalCode, countryCode };
}

export function requireLocale(text: string): Locale {
  const locale = locales.find((each) => each === text);
  if (locale !== undefined) return locale;
  throw new DomainError("invalid", "LOCALE_UNKNOWN", `a locale is one of ${locales.join(", ")}`, { field: "locale" });
}
