import "server-only";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** Sends what happened since then and did not arrive. Gives how many events those are. */
export const replaySince = sellerProcedure
  .input(z.object({ requestId: z.uuid(), webhookId: z.uuid(), since: z.iso.datetime() }))
  .mutation(async ({ ctx, input: { requestId, webhookId, since }, signal }): Promise<{ count: number }> => {
    const { count } = await ctx.clients.webhook.replayWebhooksSince(
      { requestId, sellerId: ctx.shop.id, webhookId, since: timestampFromDate(new Date(since)) },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { count };
  });
