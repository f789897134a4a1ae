import { requireAddress } from "@souk/address/require-address";
import type { FreezeQuoteRequest } from "@souk/contracts/order/v1/order_service";
import { DomainError } from "@souk/errors/domain-error";
import type { Recipient } from "../domain/order.ts";

/** Contact and address as they are stored; an address that no parcel would reach is refused. */
export function toRecipient({ contact, address }: Pick<FreezeQuoteRequest, "contact" | "address">): Recipient {
  if (!contact || !address)
    throw new DomainError("invalid", "RECIPIENT_MISSING", "An order needs a contact and an address.");
  const { recipient, phone, line1, line2, city, region, postalCode, countryCode } = address;
  return {
    contact: { name: contact.name, email: contact.email, phone: contact.phone },
    address: requireAddress({ recipient, phone, line1, line2, city, region, postalCode, countryCode }),
  };
}
