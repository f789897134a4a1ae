import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { maybeShopperProcedure } from "../../trpc.ts";
import { type ReturnablePartView, type ReturnView, returnablePartView, returnView } from "./return-view.ts";

export interface OrderReturnsView {
  /** What can be sent back now. */
  readonly parts: ReturnablePartView[];
  readonly returns: ReturnView[];
  /** Local dates on which a courier can collect what is approved; none where none goes. */
  readonly pickupDays: string[];
}

export const ofOrder = maybeShopperProcedure
  .input(z.object({ orderId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<OrderReturnsView> => {
    if (!ctx.shopper) throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
    const options = { ...ctx.shopper.call, ...(signal && { signal }) };
    const { parts, returns, pickupDays } = await ctx.clients.returns.getOrderReturns(input, options);
    return {
      parts: parts.map((part) => returnablePartView(part, ctx.locale)),
      returns: returns.map((found) => returnView(found, ctx.locale)),
      pickupDays,
    };
  });
