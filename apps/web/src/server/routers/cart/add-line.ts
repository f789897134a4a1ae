import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";
import { pieces } from "./cart-view.ts";

const input = z.object({ requestId: z.uuid(), offerId: z.uuid(), quantity: z.int().min(1).max(99) });

/** Adds to what is there; a repeat with the same request id adds nothing. Answers with the pieces in the cart now. */
export const addLine = shopperProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { cart } = await ctx.clients.cart.addLine(input, { ...ctx.shopper.call, ...(signal && { signal }) });
  return { count: pieces(cart) };
});
