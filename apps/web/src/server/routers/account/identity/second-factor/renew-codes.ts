import "server-only";
import { clientKeyOf } from "../../../../client-address.ts";
import { rateLimits } from "../../../../rate-limits.ts";
import { accountProcedure } from "../../../../trpc.ts";
import { codeInput } from "./code-input.ts";

/** Gives the recovery codes, which nobody can ask for later. */
export const renewRecoveryCodes = accountProcedure.input(codeInput).mutation(async ({ ctx, input, signal }) => {
  await rateLimits().signIn(ctx.clientAddress);
  const request = { ...input, clientKey: clientKeyOf(ctx.clientAddress) };
  const call = { ...ctx.call, ...(signal && { signal }) };
  return (await ctx.clients.auth.renewRecoveryCodes(request, call)).recoveryCodes;
});
