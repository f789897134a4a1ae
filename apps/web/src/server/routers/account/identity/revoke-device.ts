import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../../trpc.ts";

/** Signs a device out. Its access token runs out within ten minutes. */
export const revokeDevice = accountProcedure
  .input(z.object({ sessionId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }) => {
    await ctx.clients.auth.revokeSession(input, { ...ctx.call, ...(signal && { signal }) });
  });
