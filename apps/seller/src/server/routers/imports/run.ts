import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

const input = z.object({
  requestId: z.uuid(),
  importId: z.uuid(),
  dryRun: z.boolean(),
  /** Column → what it is read as; "" is not read. */
  fields: z.record(z.string().max(300), z.string().max(300)),
  currencyCode: z.string().length(3),
  submits: z.boolean(),
});

/** Sets an import going, dry or for good. */
export const run = sellerProcedure.input(input).mutation(async ({ ctx, input: { shop: _, fields, ...asked } }) => {
  await ctx.clients.imports.runImport({ ...asked, sellerId: ctx.shop.id, fieldsByColumn: fields }, ctx.call);
});
