import type { CartView } from "@/server/routers/cart/cart-view";
import type { TotalsView } from "@/server/routers/order/totals-view";
import { buyableLines } from "../cart/buyable-lines.ts";
import type { StartInput } from "./attempt-store.ts";
import type { DeliveryValues } from "./delivery-form.ts";

/** How it is paid: a token of a new card, a saved one, or nothing where nothing is to be paid. */
export interface Payment {
  readonly paymentToken: string;
  readonly paymentMethodId: string;
  readonly saveCard: boolean;
}

interface Parts {
  readonly delivery: DeliveryValues;
  readonly cart: CartView;
  readonly totals: TotalsView;
  readonly payment: Payment;
}

/** One attempt to pay, under an id of its own: sent again as it is, it is the same attempt. */
export function checkoutInput({ delivery, cart, totals, payment }: Parts): StartInput {
  const { email, ...address } = delivery;
  const { currencyCode, minorUnits } = totals.total;
  return {
    requestId: crypto.randomUUID(),
    lines: buyableLines(cart).map(({ offerId, quantity }) => ({ offerId, quantity })),
    contact: { name: address.recipient.trim(), email: email.trim(), phone: address.phone.trim() },
    address,
    ...payment,
    expectedTotal: { currencyCode, minorUnits },
    couponCode: cart.coupon?.code ?? "",
    deliveryChoices: chosenOptions(cart),
    cartVersion: cart.version,
  };
}

/** As they are on the screen, also where nobody chose: what is shown is what is ordered. */
function chosenOptions(cart: CartView): StartInput["deliveryChoices"] {
  return cart.sellers.flatMap(({ sellerId, deliveryOptions }) => {
    const chosen = deliveryOptions.find((option) => option.isChosen);
    return sellerId === null || !chosen ? [] : [{ sellerId, optionCode: chosen.code }];
  });
}
