import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { viewOf } from "./get.ts";
import type { OrderView } from "./order-view.ts";

const input = z.object({ requestId: z.uuid(), order: z.uuid(), shipment: z.uuid() });

export const handOver = sellerProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<OrderView> => {
  const { requestId, order, shipment } = input;
  const { fulfilment } = await ctx.clients.fulfilment.handOverShipment(
    { requestId, sellerId: ctx.shop.id, sellerOrderId: order, shipmentId: shipment },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return viewOf(fulfilment, ctx.locale);
});
