import type { CartView } from "@/server/routers/cart/cart-view";
import type { TotalsView } from "@/server/routers/order/totals-view";
import { buyableLines } from "../cart/buyable-lines.ts";
import type { StartInput } from "./attempt-store.ts";
import type { DeliveryValues } from "./delivery-form.ts";

interface Parts {
  readonly delivery: DeliveryValues;
  readonly cart: CartView;
  readonly totals: TotalsView;
  readonly paymentToken: string;
}

/** One attempt to pay, under an id of its own: sent again as it is, it is the same attempt. */
export function checkoutInput({ delivery, cart, totals, paymentToken }: Parts): StartInput {
  const { email, ...address } = delivery;
  const { currencyCode, minorUnits } = totals.total;
  return {
    requestId: crypto.randomUUID(),
    lines: buyableLines(cart).map(({ offerId, quantity }) => ({ offerId, quantity })),
    contact: { name: address.recipient.trim(), email: email.trim(), phone: address.phone.trim() },
    address: { ...address, postalCode: address.postalCode.trim().toUpperCase() },
    paymentToken,
    expectedTotal: { currencyCode, minorUnits },
  };
}
