import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";

/** No courier needs to come; the return stands. */
export const callOffPickup = shopperProcedure
  .input(z.object({ requestId: z.uuid(), orderId: z.uuid(), returnId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    await ctx.clients.returns.callOffReturnPickup(input, { ...ctx.shopper.call, ...(signal && { signal }) });
  });
