import "server-only";
import { accountProcedure } from "../../../trpc.ts";
import { linkInput } from "./link-input.ts";

export const confirmEmailChange = accountProcedure.input(linkInput).mutation(async ({ ctx, input, signal }) => {
  await ctx.clients.auth.confirmEmailChange(input, { ...ctx.call, ...(signal && { signal }) });
});
