import { inTransaction } from "@souk/database/transaction";
import { secretPlace, beginSecondFactor as storeBegun } from "../../db/second-factor-store.ts";
import { newTotpSecret, totpUri } from "../../second-factor/totp.ts";
import type { AuthDeps } from "../auth-deps.ts";
import { requireAccount } from "../require-account.ts";
import { type Claim, requireOwner } from "../require-owner.ts";
import { factorExists } from "./refusals.ts";

export interface BegunSecondFactor {
  /** In base32. */
  readonly secret: string;
  readonly uri: string;
}

/** A secret that counts once it is confirmed. Nobody is locked out by one that no app took. */
export async function beginSecondFactor(
  deps: AuthDeps,
  { accountId, ...claim }: Claim & { accountId: string },
): Promise<BegunSecondFactor> {
  const account = await requireAccount(deps, accountId);
  await requireOwner(deps, account, claim);
  const contact = await deps.contacts.find(accountId, claim.signal);
  const secret = newTotpSecret();
  const sealed = deps.sealer.seal(secretPlace(accountId), secret);
  if (!(await inTransaction(deps.db, (tx) => storeBegun(tx, { accountId, secret: sealed })))) throw factorExists();
  return { secret, uri: totpUri(secret, contact?.email ?? "Souk") };
}
