import type { Tx } from "@souk/database/database";
import { lockProposedOf, type PayoutRow, savePayout } from "../../db/payout-store.ts";
import { type AccountRow, destinationsOf } from "../../db/run-store.ts";
import { obstacleOf } from "../../domain/payable.ts";
import { minimumOf, type PayoutDeps } from "./payout-deps.ts";

/** What the runs that nobody has decided would pay of an account, after its hold or its bank account changed. */
export async function restateProposed(deps: Pick<PayoutDeps, "timing">, tx: Tx, account: AccountRow): Promise<void> {
  const { sellerId, currencyCode } = account;
  const destinations = await destinationsOf(tx, [sellerId]);
  const standing = {
    minimum: minimumOf(deps.timing, currencyCode),
    isOnHold: account.holdReason !== null,
    hasDestination: destinations.has(sellerId),
  };
  for (const payout of await lockProposedOf(tx, account)) await savePayout(tx, restated(payout, standing));
}

function restated(
  payout: PayoutRow,
  standing: { minimum: bigint; isOnHold: boolean; hasDestination: boolean },
): PayoutRow {
  const available = payout.owed - payout.held;
  const obstacle = obstacleOf({ ...standing, available }) ?? null;
  return { ...payout, obstacle, amount: obstacle === null ? available : 0n };
}
