import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";
import { pieces } from "./cart-view.ts";
import { moneyInput } from "./delivery-input.ts";

const input = z.object({
  requestId: z.uuid(),
  offerId: z.uuid(),
  quantity: z.int().min(1).max(99),
  /** Price of one that the page showed: should the cart show another, the shopper is told. */
  seenPrice: moneyInput.optional(),
});

/** Adds to what is there; a repeat with the same request id adds nothing. Answers with the pieces in the cart now. */
export const addLine = shopperProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { seenPrice, ...line } = input;
  const seen = seenPrice && { ...seenPrice, minorUnits: BigInt(seenPrice.minorUnits) };
  const { cart } = await ctx.clients.cart.addLine(
    { ...line, ...(seen && { seenPrice: seen }) },
    { ...ctx.shopper.call, ...(signal && { signal }) },
  );
  return { count: pieces(cart) };
});
