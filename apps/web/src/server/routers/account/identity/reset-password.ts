import "server-only";
import { rateLimits } from "../../../rate-limits.ts";
import { publicProcedure } from "../../../trpc.ts";
import { linkInput, passwordInput } from "./link-input.ts";

export const resetPassword = publicProcedure
  .input(linkInput.extend({ newPassword: passwordInput }))
  .mutation(async ({ ctx, input, signal }) => {
    await rateLimits().signIn(ctx.clientAddress);
    await ctx.clients.auth.resetPassword(input, signal ? { signal } : {});
  });
