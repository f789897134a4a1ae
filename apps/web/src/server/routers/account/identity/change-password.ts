import "server-only";
import { z } from "zod";
import { clientKeyOf } from "../../../client-address.ts";
import { rateLimits } from "../../../rate-limits.ts";
import { accountProcedure } from "../../../trpc.ts";
import { passwordInput } from "./link-input.ts";

export const changePassword = accountProcedure
  .input(z.object({ currentPassword: passwordInput, newPassword: passwordInput }))
  .mutation(async ({ ctx, input, signal }) => {
    await rateLimits().signIn(ctx.clientAddress);
    const request = { ...input, clientKey: clientKeyOf(ctx.clientAddress) };
    await ctx.clients.auth.changePassword(request, { ...ctx.call, ...(signal && { signal }) });
  });
