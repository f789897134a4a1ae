import type { CheckoutInput } from "../domain/checkout-input.ts";
import type { Upstream } from "../upstream.ts";
import { amountFromJson, shareFromJson } from "./amounts.ts";
import { type PaymentOutcome, paymentOutcome } from "./payment-outcome.ts";

/** One call each. A repeat after a crash finds what the first one did: every call is idempotent by the order's id. */
export function createSteps(upstream: Upstream, { holdSeconds, now }: { holdSeconds: number; now: () => Date }) {
  return {
    reserveStock: async ({ orderId, lines }: CheckoutInput) => {
      await upstream.inventory.reserveStock({
        orderId,
        lines: lines.map(({ offerId, quantity }) => ({ offerId, quantity: BigInt(quantity) })),
        holdSeconds,
      });
      return {};
    },

    /** Also says when it was, from which the shopper's time at the bank counts. */
    authorizePayment: async (input: CheckoutInput): Promise<{ payment: PaymentOutcome; atMs: number }> => {
      const { payment } = await upstream.payment.authorizePayment({
        orderId: input.orderId,
        amount: amountFromJson(input.total),
        paymentToken: input.paymentToken,
        paymentMethodId: input.paymentMethodId,
        saveCard: input.saveCard,
        shopperId: input.shopperId,
        returnUrl: input.returnUrl,
        shares: input.shares.map(shareFromJson),
      });
      return { payment: paymentOutcome(payment), atMs: now().getTime() };
    },

    askPayment: async ({ orderId }: CheckoutInput): Promise<PaymentOutcome> =>
      paymentOutcome((await upstream.payment.getPayment({ orderId })).payment),

    commitStock: async ({ orderId }: CheckoutInput) => {
      await upstream.inventory.commitReservation({ orderId });
      return {};
    },

    placeOrder: async ({ orderId }: CheckoutInput, paymentId: string) => {
      await upstream.order.placeOrder({ orderId, paymentId });
      return {};
    },

    takeLines: async ({ shopperId, takeLinesId, lines }: CheckoutInput) => {
      await upstream.cart.takeLines({ requestId: takeLinesId, shopperId, lines: [...lines] }, { timeoutMs: 2_000 });
      return {};
    },
  };
}

export type Steps = ReturnType<typeof createSteps>;
