import "server-only";
import type { Fulfilment } from "@souk/contracts/order/v1/fulfilment";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type OrderView, orderView } from "./order-view.ts";

export const get = sellerProcedure
  .input(z.object({ order: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<OrderView> => {
    const { fulfilments } = await ctx.clients.fulfilment.batchGetFulfilments(
      { sellerId: ctx.shop.id, sellerOrderIds: [input.order] },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return viewOf(fulfilments[0], ctx.locale);
  });

/** What an answer that has to name an order names. */
export function viewOf(fulfilment: Fulfilment | undefined, locale: string): OrderView {
  if (fulfilment) return orderView(fulfilment, locale);
  throw new DomainError("not_found", "SELLER_ORDER_NOT_FOUND", "There is no such order of this shop.");
}
