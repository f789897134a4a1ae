import "server-only";
import { z } from "zod";
import { clientKeyOf } from "../../../client-address.ts";
import { rateLimits } from "../../../rate-limits.ts";
import { publicProcedure } from "../../../trpc.ts";

/** The same answer whether there is such an account or not. */
export const requestReset = publicProcedure
  .input(z.object({ email: z.email().max(254) }))
  .mutation(async ({ ctx, input, signal }) => {
    await rateLimits().signIn(ctx.clientAddress);
    const clientKey = clientKeyOf(ctx.clientAddress);
    const request = { email: input.email, locale: ctx.locale, clientKey };
    await ctx.clients.auth.requestPasswordReset(request, signal ? { signal } : {});
  });
