import { type Address, type AddressField, maxLengths } from "@souk/address/address";
import { addressProblems } from "@souk/address/address-problems";
import { emailProblem } from "@souk/ui/lib/email-problem";
import type { Problems } from "@souk/ui/lib/problem";
import { addressFieldOrder } from "../address/address-field-order.ts";

export type DeliveryField = AddressField | "email";
export type DeliveryValues = Address & { readonly email: string };

export function maxLengthOf(field: DeliveryField): number {
  return field === "email" ? 254 : maxLengths[field];
}

/** The fields from the top of the form down. */
export function fieldOrder(countryCode: string): DeliveryField[] {
  return ["email", ...addressFieldOrder(countryCode)];
}

/** What keeps a parcel, or word of it, from finding its way, by field. */
export function deliveryProblems(values: DeliveryValues): Problems<DeliveryField> {
  const email = emailProblem(values.email);
  return { ...(email && { email }), ...addressProblems(values) };
}
