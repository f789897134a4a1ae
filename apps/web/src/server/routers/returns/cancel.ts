import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";

/** Keeps what was about to go back. */
export const cancel = shopperProcedure
  .input(z.object({ requestId: z.uuid(), orderId: z.uuid(), returnId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    await ctx.clients.returns.cancelReturn(input, { ...ctx.shopper.call, ...(signal && { signal }) });
  });
