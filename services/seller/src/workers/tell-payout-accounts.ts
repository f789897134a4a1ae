import { accountsToTell, markPayoutTold } from "../db/bank-account-store.ts";
import type { SellerDeps } from "../deps.ts";

const atATime = 50;

/**
 * Tells payments where a shop that was opened is paid out to: the account that the bank verified, by our name of it. Its number stays here. Telling it
 * twice changes nothing.
 */
export async function tellPayoutAccounts(
  { db, payouts, now }: Pick<SellerDeps, "db" | "payouts" | "now">,
  stopping: AbortSignal,
): Promise<void> {
  for (const { id, last4, sellerId } of await accountsToTell(db, atATime)) {
    if (stopping.aborted) return;
    if (sellerId) await payouts.setPayoutDestination({ sellerId, token: `acct_${id}`, last4 });
    await markPayoutTold(db, id, now());
  }
}
