import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

export const remove = sellerProcedure
  .input(z.object({ requestId: z.uuid(), userId: z.uuid() }))
  .mutation(async ({ ctx, input: { requestId, userId } }) => {
    await ctx.clients.team.removeMember({ requestId, userId, sellerId: ctx.shop.id }, ctx.call);
    return {};
  });
