import type { Tx } from "@souk/database/database";
import { dropLateClaim, hasFirst, insertAccount, lockAddress, type NewAccount } from "../db/account-store.ts";
import type { Account } from "../domain/account.ts";
import { appendAccountRegistered } from "../events/auth-events.ts";

/**
 * A new account with an address that nobody has confirmed for it.
 *
 * Whose an address is, only its mailbox says: the link of a mail together with the account's session, a reset, or a provider
 * that vouches for it. Until then an account claims it, which is good for signing in with one's own password and nothing else.
 * - Nobody loses an address to a mere claim: who confirmed it and who claimed it first stay. Others come late; the next late
 *   claim takes the place of the one before. Who lost it stays signed in, and its first link still confirms the address.
 * - Proof of the mailbox ends all claims (`takeAddress`, `resetPassword`, `signInWithOidc`, `ensureAccount`).
 * - Who claims somebody's address to wait for its owner gets nothing. The owner who registers has an account of their own,
 *   and so has the owner who comes over a provider: that links only to an account that had confirmed the address itself. The
 *   owner who resets the password gets the first claim's account, without anything that could lead its maker back in: no
 *   session, no other provider's identity, no link under way.
 * - What strangers can still do: put off a late claim again and again. Its owner confirms the address to end that.
 * - Every claim signs in, and each sign-in checks two passwords whatever there is: nobody learns who was there before.
 */
export async function claimAddress(tx: Tx, draft: Omit<NewAccount, "emailVerifiedAt">): Promise<Account> {
  const { emailHash } = draft;
  if (emailHash) await lockAddress(tx, emailHash);
  const isLateClaim = emailHash !== null && (await hasFirst(tx, emailHash));
  if (emailHash && isLateClaim) await dropLateClaim(tx, emailHash);
  const account = await insertAccount(tx, { ...draft, emailVerifiedAt: null, isLateClaim });
  if (account === undefined) throw new Error("an address was claimed in spite of its lock");
  await appendAccountRegistered(tx, account);
  return account;
}
