import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { toRole } from "./team-view.ts";

/** What the link of an invitation is about. */
export const invitation = accountProcedure
  .input(z.object({ token: z.string().min(1).max(200) }))
  .query(async ({ ctx, input, signal }) => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const { shopName, role, expiresAt } = await ctx.clients.team.getInvitation(input, options);
    return { shopName, role: toRole(role), expiresAt: expiresAt ? timestampDate(expiresAt).toISOString() : "" };
  });
