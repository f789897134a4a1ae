import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type DeliveryView, deliveryView } from "./delivery-view.ts";

/** Where the parcels of an order of the shop are; none before they are packed. */
export const listDeliveries = sellerProcedure
  .input(z.object({ order: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<DeliveryView[]> => {
    const { deliveries } = await ctx.clients.delivery.listSellerDeliveries(
      { sellerId: ctx.shop.id, sellerOrderIds: [input.order] },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return deliveries.map(deliveryView);
  });
