import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";
import { type CheckoutView, checkoutView } from "./checkout-view.ts";

const waitMs = 10_000;

const input = z.object({ checkoutId: z.uuid() });

/** Ends a checkout that waits at the bank, to pay another way. Answers with where it is then: it may have been paid meanwhile. */
export const cancel = shopperProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<CheckoutView> => {
  const { checkout } = await ctx.clients.checkout.cancelCheckout(
    { ...input, waitMs },
    { ...ctx.shopper.call, ...(signal && { signal }) },
  );
  return checkoutView(checkout);
});
