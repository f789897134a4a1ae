import "server-only";
import { accountProcedure } from "../../../trpc.ts";
import { linkInput } from "./link-input.ts";

export const verifyEmail = accountProcedure.input(linkInput).mutation(async ({ ctx, input, signal }) => {
  await ctx.clients.auth.verifyEmail(input, { ...ctx.call, ...(signal && { signal }) });
});
