import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { viewOf } from "./get.ts";
import type { OrderView } from "./order-view.ts";

const input = z.object({ requestId: z.uuid(), order: z.uuid(), version: z.int32().min(1), shipment: z.uuid() });

export const unpack = sellerProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<OrderView> => {
  const { requestId, order, version, shipment } = input;
  const { fulfilment } = await ctx.clients.fulfilment.unpackShipment(
    { requestId, sellerId: ctx.shop.id, sellerOrderId: order, version, shipmentId: shipment },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return viewOf(fulfilment, ctx.locale);
});
