import "server-only";
import { accountProcedure } from "../../../trpc.ts";

/** Says whether the address was confirmed before, so that no mail comes. */
export const resendVerification = accountProcedure.mutation(async ({ ctx, signal }) => {
  const options = { ...ctx.call, ...(signal && { signal }) };
  const { alreadyVerified } = await ctx.clients.auth.resendVerification({ locale: ctx.locale }, options);
  return { alreadyVerified };
});
