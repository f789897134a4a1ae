import "server-only";
import { z } from "zod";
import { maybeShopperProcedure } from "../../trpc.ts";
import { type DropView, dropView } from "./drop-view.ts";

/** Where the parcels of an order of the account or the guest are; none of anybody else's. */
export const listDrops = maybeShopperProcedure
  .input(z.object({ orderId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<DropView[]> => {
    if (!ctx.shopper) return [];
    const options = { ...ctx.shopper.call, ...(signal && { signal }) };
    const { drops } = await ctx.clients.delivery.listOrderDrops(input, options);
    return drops.map(dropView);
  });
