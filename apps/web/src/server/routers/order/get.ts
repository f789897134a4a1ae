import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { maybeShopperProcedure } from "../../trpc.ts";
import type { OrderView } from "./order-view.ts";
import { readOrder } from "./read-order.ts";

/** An order of the account or the guest; anybody else's is not found. */
export const get = maybeShopperProcedure
  .input(z.object({ orderId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<OrderView> => {
    if (!ctx.shopper) throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
    const { order } = await ctx.clients.order.getOrder(input, { ...ctx.shopper.call, ...(signal && { signal }) });
    return readOrder(order, ctx, signal);
  });
