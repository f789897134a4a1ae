import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

export const revoke = sellerProcedure
  .input(z.object({ invitationId: z.uuid() }))
  .mutation(async ({ ctx, input: { invitationId } }) => {
    await ctx.clients.team.revokeInvitation({ invitationId, sellerId: ctx.shop.id }, ctx.call);
    return {};
  });
