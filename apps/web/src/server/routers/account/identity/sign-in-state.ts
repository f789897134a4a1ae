import "server-only";
import { env } from "../../../../env.ts";
import { accountProcedure } from "../../../trpc.ts";

export interface SignInStateView {
  readonly isEmailConfirmed: boolean;
  readonly hasPassword: boolean;
  /** Names of the other providers that sign in to the account. */
  readonly providers: readonly string[];
}

export const signInState = accountProcedure.query(async ({ ctx, signal }): Promise<SignInStateView> => {
  const { state } = await ctx.clients.auth.getSignInState({}, { ...ctx.call, ...(signal && { signal }) });
  return {
    isEmailConfirmed: state?.emailVerified ?? false,
    hasPassword: state?.hasPassword ?? false,
    providers: (state?.identities ?? []).map(({ issuer }) => providerName(issuer)),
  };
});

function providerName(issuer: string): string {
  const { OIDC_ISSUER, OIDC_NAME } = env();
  return issuer === OIDC_ISSUER ? OIDC_NAME : new URL(issuer).host;
}
