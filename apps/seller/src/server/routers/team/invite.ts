import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { roleInput, roles } from "./team-view.ts";

export const invite = sellerProcedure
  .input(z.object({ requestId: z.uuid(), email: z.email().max(254), role: roleInput }))
  .mutation(async ({ ctx, input: { requestId, email, role } }) => {
    const request = { requestId, email, sellerId: ctx.shop.id, role: roles[role], locale: ctx.locale };
    await ctx.clients.team.inviteMember(request, ctx.call);
    return {};
  });
