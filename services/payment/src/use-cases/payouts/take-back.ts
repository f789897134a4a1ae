import type { Tx } from "@souk/database/database";
import { postBooking } from "../../db/ledger-store.ts";
import { type PayoutRow, savePayout } from "../../db/payout-store.ts";
import { bankActor, insertAction, lockAccounts, saveHold } from "../../db/run-store.ts";
import { sentBackBooking } from "../../domain/payout-bookings.ts";
import { movePayoutTo } from "../../domain/payout-state.ts";
import { appendPayoutEvent } from "../../events/payout-events.ts";
import type { ProviderPayout } from "../../provider/payout-provider.ts";
import type { PayoutDeps } from "./payout-deps.ts";
import { restateProposed } from "./restate-proposed.ts";

type Deps = Pick<PayoutDeps, "now" | "timing">;

/** Why nothing is paid to an account that a bank sent money back from, until somebody confirms it or there is another. */
const returnedReason = "payout_returned";

/** What was paid came back: it is owed again, and not sent to the same account again unasked. The row is locked. */
export async function takeBack(deps: Deps, tx: Tx, payout: PayoutRow, view: ProviderPayout): Promise<void> {
  const at = deps.now();
  const returned = { failureCode: view.failureCode, settledAt: at, returnedAt: view.returnedAt ?? at };
  const saved = await savePayout(tx, { ...movePayoutTo(payout, "failed"), ...returned });
  const { id: sourceId, currencyCode, provider, sellerId, amount } = saved;
  await postBooking(tx, {
    kind: "payout-returned",
    sourceId,
    currencyCode,
    postings: sentBackBooking(provider, sellerId, amount),
    at,
  });
  await holdAccount(deps, tx, saved);
  await appendPayoutEvent(tx, saved, "failed");
}

/** An operator's own hold stays as it is. */
export async function holdAccount(deps: Deps, tx: Tx, payout: PayoutRow): Promise<void> {
  const { id: payoutId, runId, sellerId, currencyCode, failureCode } = payout;
  const [account] = await lockAccounts(tx, [payout]);
  if (!account || account.holdReason !== null) return;
  const at = deps.now();
  const held = { ...account, holdReason: returnedReason, heldBy: bankActor, heldAt: at };
  await saveHold(tx, held);
  await restateProposed(deps, tx, held);
  await insertAction(tx, {
    ...{ action: "payout-held", actorId: bankActor, at, runId, payoutId, sellerId },
    before: { currencyCode, holdReason: null },
    after: { currencyCode, holdReason: returnedReason, failureCode },
  });
}
