import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { maybeShopperProcedure } from "../../trpc.ts";
import { type CheckoutView, checkoutView } from "./checkout-view.ts";

const input = z.object({ checkoutId: z.uuid(), waitMs: z.int().min(0).max(10_000).default(10_000) });

/** Where a checkout of the shopper stands; waits while it is running. */
export const status = maybeShopperProcedure
  .input(input)
  .query(async ({ ctx, input, signal }): Promise<CheckoutView> => {
    if (!ctx.shopper) throw new DomainError("not_found", "CHECKOUT_NOT_FOUND", "There is no such checkout.");
    const options = { ...ctx.shopper.call, ...(signal && { signal }) };
    const { checkout } = await ctx.clients.checkout.getCheckout(input, options);
    return checkoutView(checkout);
  });
