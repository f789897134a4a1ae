import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { dropClaims, lockAddress, setVerifiedEmail, verifiedOwner } from "../db/account-store.ts";
import { findByToken, useUp } from "../db/mail-store.ts";
import type { AccountSecrets } from "../domain/account.ts";
import { hashLinkToken } from "../tokens/link-token.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { linkInvalid } from "./link-invalid.ts";
import { requireAccount } from "./require-account.ts";

/**
 * Confirms the address. Needs the mailbox and the account at once: who registered with somebody else's address never
 * sees the link, and who owns the address does not confirm a stranger's account by it.
 */
export async function verifyEmail(
  deps: Pick<AuthDeps, "db" | "accounts" | "now">,
  { accountId, token }: { accountId: string; token: string },
): Promise<void> {
  const account = await requireAccount(deps, accountId);
  await inTransaction(deps.db, async (tx) => {
    const mail = await findByToken(tx, "verify_email", hashLinkToken(token), deps.now());
    if (mail?.accountId !== account.id || mail.emailHash === null) throw linkInvalid();
    const isUsed = !(await useUp(tx, mail.id, deps.now()));
    if (!isUsed) await takeAddress(tx, account.id, mail.emailHash, deps.now());
    else if (!hasConfirmed(account, mail.emailHash)) throw linkInvalid();
  });
}

function hasConfirmed({ emailHash, emailVerifiedAt }: AccountSecrets, asked: Uint8Array): boolean {
  return emailVerifiedAt !== null && emailHash !== null && Buffer.from(asked).equals(emailHash);
}

/** The address is this account's from now on. @throws LINK_INVALID when another confirmed it first */
export async function takeAddress(tx: Tx, accountId: string, emailHash: Uint8Array, at: Date): Promise<void> {
  await lockAddress(tx, emailHash);
  const owner = await verifiedOwner(tx, emailHash);
  if (owner?.id === accountId) return;
  if (owner !== undefined) throw linkInvalid();
  await dropClaims(tx, emailHash, accountId);
  await setVerifiedEmail(tx, accountId, emailHash, at);
}
