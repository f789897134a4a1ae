import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";

export const accept = accountProcedure
  .input(z.object({ requestId: z.uuid(), token: z.string().min(1).max(200) }))
  .mutation(async ({ ctx, input }) => {
    await ctx.clients.team.acceptInvitation(input, ctx.call);
    return {};
  });
