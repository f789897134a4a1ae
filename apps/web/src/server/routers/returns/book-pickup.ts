import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";

/** Has a courier collect an approved return on one of the days offered. */
export const bookPickup = shopperProcedure
  .input(z.object({ requestId: z.uuid(), orderId: z.uuid(), returnId: z.uuid(), day: z.iso.date() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    await ctx.clients.returns.bookReturnPickup(input, { ...ctx.shopper.call, ...(signal && { signal }) });
  });
