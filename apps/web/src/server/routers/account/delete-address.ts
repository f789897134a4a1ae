import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";

export const deleteAddress = accountProcedure
  .input(z.object({ addressId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }) => {
    await ctx.clients.user.deleteAddress(input, { ...ctx.call, ...(signal && { signal }) });
  });
