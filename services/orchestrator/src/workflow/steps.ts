import type { CheckoutInput } from "../domain/checkout-input.ts";
import type { Upstream } from "../upstream.ts";
import { amountFromJson, shareFromJson } from "./amounts.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { type PaymentOutcome, paymentOutcome } from "./payment-outcome.ts";

/** Longer than a shopper may take at the bank, so that a hold does not end under a payment. */
const holdSeconds = 15 * 60;

/** One call each. A repeat after a crash finds what the first one did: every call is idempotent by the order's id. */
export function createSteps(upstream: Upstream) {
  return {
    reserveStock: ({ orderId, lines }: CheckoutInput): Promise<Outcome> =>
      outcomeOf(async () => {
        await upstream.inventory.reserveStock({
          orderId,
          lines: lines.map(({ offerId, quantity }) => ({ offerId, quantity: BigInt(quantity) })),
          holdSeconds,
        });
        return {};
      }),

    authorizePayment: (input: CheckoutInput): Promise<Outcome<{ payment: PaymentOutcome }>> =>
      outcomeOf(async () => {
        const { payment } = await upstream.payment.authorizePayment({
          orderId: input.orderId,
          amount: amountFromJson(input.total),
          paymentToken: input.paymentToken,
          returnUrl: input.returnUrl,
          shares: input.shares.map(shareFromJson),
        });
        return { payment: paymentOutcome(payment) };
      }),

    askPayment: async ({ orderId }: CheckoutInput): Promise<PaymentOutcome> =>
      paymentOutcome((await upstream.payment.getPayment({ orderId })).payment),

    commitStock: ({ orderId }: CheckoutInput): Promise<Outcome> =>
      outcomeOf(async () => {
        await upstream.inventory.commitReservation({ orderId });
        return {};
      }),

    placeOrder: ({ orderId }: CheckoutInput, paymentId: string): Promise<Outcome> =>
      outcomeOf(async () => {
        await upstream.order.placeOrder({ orderId, paymentId });
        return {};
      }),

    takeLines: async ({ shopperId, takeLinesId, lines }: CheckoutInput): Promise<void> => {
      await upstream.cart.takeLines({ requestId: takeLinesId, shopperId, lines: [...lines] });
    },
  };
}

export type Steps = ReturnType<typeof createSteps>;

/** An undo succeeds also when its step never happened, and then keeps a late one from happening. */
export interface Undo {
  readonly name: string;
  run(): Promise<void>;
}

/** Every undo of a checkout, in the order in which their steps come. */
export function createUndos(
  upstream: Upstream,
  orderId: string,
): readonly [releaseStock: Undo, voidPayment: Undo, abandonOrder: Undo] {
  return [
    {
      name: "undo-reserve-stock",
      run: async () => {
        await upstream.inventory.releaseReservation({ orderId });
      },
    },
    {
      name: "undo-authorize-payment",
      run: async () => {
        await upstream.payment.voidPayment({ orderId });
      },
    },
    {
      name: "undo-place-order",
      run: async () => {
        await upstream.order.abandonOrder({ orderId });
      },
    },
  ];
}
