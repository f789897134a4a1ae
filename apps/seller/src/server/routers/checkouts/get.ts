import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type CheckoutView, checkoutRow, stepViews } from "./checkout-view.ts";
import { heldOf } from "./held.ts";

/** A run with its steps, and what it holds. */
export const get = operatorProcedure
  .input(z.object({ checkoutId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<CheckoutView> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const { checkout, ...inspected } = await ctx.clients.checkout.inspectCheckout(input, options);
    if (!checkout) throw new Error(`checkout ${input.checkoutId} was answered without itself`);
    const held = await heldOf(ctx.clients, checkout.orderId, options, ctx.locale);
    return { ...checkoutRow(checkout), undoRuns: inspected.undoRuns, steps: stepViews(inspected), held };
  });
