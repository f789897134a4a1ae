import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";

/** Tells the courier something; empty takes it back. */
export const setDropNote = shopperProcedure
  .input(z.object({ requestId: z.uuid(), orderId: z.uuid(), note: z.string().trim().max(200) }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    await ctx.clients.delivery.setDropNote(input, { ...ctx.shopper.call, ...(signal && { signal }) });
  });
