import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { viewOf } from "./get.ts";
import type { OrderView } from "./order-view.ts";

const shipment = z.object({
  lines: z
    .array(z.object({ lineId: z.uuid(), quantity: z.int().min(1).max(99) }))
    .min(1)
    .max(100),
  weightGrams: z.int().min(0).max(1_000_000),
});

const input = z.object({
  requestId: z.uuid(),
  order: z.uuid(),
  version: z.int32().min(1),
  shipments: z.array(shipment).min(1).max(20),
});

export const pack = sellerProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<OrderView> => {
  const { requestId, order, version, shipments } = input;
  const { fulfilment } = await ctx.clients.fulfilment.packSellerOrder(
    { requestId, sellerId: ctx.shop.id, sellerOrderId: order, version, shipments },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return viewOf(fulfilment, ctx.locale);
});
