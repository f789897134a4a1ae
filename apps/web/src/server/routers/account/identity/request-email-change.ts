import "server-only";
import { z } from "zod";
import { clientKeyOf } from "../../../client-address.ts";
import { rateLimits } from "../../../rate-limits.ts";
import { accountProcedure } from "../../../trpc.ts";
import { passwordInput } from "./link-input.ts";

export const requestEmailChange = accountProcedure
  .input(z.object({ newEmail: z.email().max(254), password: passwordInput }))
  .mutation(async ({ ctx, input, signal }) => {
    await rateLimits().signIn(ctx.clientAddress);
    const request = { ...input, locale: ctx.locale, clientKey: clientKeyOf(ctx.clientAddress) };
    await ctx.clients.auth.requestEmailChange(request, { ...ctx.call, ...(signal && { signal }) });
  });
