import "server-only";
import { asShopper } from "../../context.ts";
import { publicProcedure } from "../../trpc.ts";

/** A card that the shopper let us keep. */
export interface SavedCardView {
  readonly id: string;
  readonly brand: string;
  readonly last4: string;
  /** "04/27". */
  readonly expiry: string;
  readonly isDefault: boolean;
}

/** The default first; none for a guest, and none while the payment service cannot be asked. */
export const savedCards = publicProcedure.query(async ({ ctx, signal }): Promise<SavedCardView[]> => {
  if (!ctx.session) return [];
  try {
    const call = await asShopper({ session: ctx.session });
    const { paymentMethods } = await ctx.clients.payment.listPaymentMethods({}, { ...call, ...(signal && { signal }) });
    return paymentMethods.map((card) => ({
      id: card.id,
      brand: card.cardBrand,
      last4: card.cardLast4,
      expiry: `${String(card.expiryMonth).padStart(2, "0")}/${String(card.expiryYear % 100).padStart(2, "0")}`,
      isDefault: card.isDefault,
    }));
  } catch (error) {
    ctx.logBug(error, "checkout: saved cards");
    return [];
  }
});
