import { identitiesOf } from "../db/identity-store.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { requireAccount } from "./require-account.ts";

export interface SignInState {
  readonly emailVerified: boolean;
  readonly hasPassword: boolean;
  readonly identities: readonly { readonly issuer: string; readonly createdAt: Date }[];
}

export async function getSignInState(
  deps: Pick<AuthDeps, "db" | "accounts">,
  { accountId }: { accountId: string },
): Promise<SignInState> {
  const [account, identities] = await Promise.all([requireAccount(deps, accountId), identitiesOf(deps.db, accountId)]);
  return { emailVerified: account.emailVerifiedAt !== null, hasPassword: account.passwordHash !== null, identities };
}
