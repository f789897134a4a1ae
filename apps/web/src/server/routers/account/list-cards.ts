import "server-only";
import { accountProcedure } from "../../trpc.ts";

/** A card that the shopper let us keep. */
export interface CardView {
  readonly id: string;
  readonly brand: string;
  readonly last4: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
  readonly isExpired: boolean;
  readonly isDefault: boolean;
}

/** The default first, then the newest. */
export const listCards = accountProcedure.query(async ({ ctx, signal }): Promise<CardView[]> => {
  const { paymentMethods } = await ctx.clients.payment.listPaymentMethods(
    {},
    { ...ctx.call, ...(signal && { signal }) },
  );
  const now = new Date();
  return paymentMethods.map(({ id, cardBrand, cardLast4, expiryMonth, expiryYear, isDefault }) => ({
    id,
    brand: cardBrand,
    last4: cardLast4,
    expiryMonth,
    expiryYear,
    // Good until the end of its month.
    isExpired: Date.UTC(expiryYear, expiryMonth) <= now.getTime(),
    isDefault,
  }));
});
