import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** Stops an import; what was kept of it stays. */
export const cancel = sellerProcedure.input(z.object({ importId: z.uuid() })).mutation(async ({ ctx, input }) => {
  await ctx.clients.imports.cancelImport({ sellerId: ctx.shop.id, importId: input.importId }, ctx.call);
});
