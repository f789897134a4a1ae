import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { roleInput, roles } from "./team-view.ts";

export const changeRole = sellerProcedure
  .input(z.object({ requestId: z.uuid(), userId: z.uuid(), role: roleInput }))
  .mutation(async ({ ctx, input: { requestId, userId, role } }) => {
    const request = { requestId, userId, sellerId: ctx.shop.id, role: roles[role] };
    await ctx.clients.team.changeMemberRole(request, ctx.call);
    return {};
  });
