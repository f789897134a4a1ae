import "server-only";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

const input = z.object({
  requestId: z.uuid(),
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.string().max(40)).min(1).max(20),
  expiresAt: z.iso.datetime().nullable(),
});

/** Gives the key, which is shown now and never again. */
export const create = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input: { requestId, name, scopes, expiresAt }, signal }): Promise<{ secret: string }> => {
    const until = expiresAt === null ? {} : { expiresAt: timestampFromDate(new Date(expiresAt)) };
    const { secret } = await ctx.clients.apiKey.createApiKey(
      { requestId, sellerId: ctx.shop.id, name, scopes, ...until },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { secret };
  });
