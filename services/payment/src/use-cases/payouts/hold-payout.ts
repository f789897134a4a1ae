import { once, type RequestKey } from "@souk/database/once";
import { findPayout } from "../../db/payout-store.ts";
import { insertAction, lockAccounts, lockRun, saveHold } from "../../db/run-store.ts";
import { type PayoutDeps, payoutNotFound, runDecided } from "./payout-deps.ts";
import { restateProposed } from "./restate-proposed.ts";

interface HoldInput {
  readonly request: RequestKey;
  readonly payoutId: string;
  /** Undefined: it is released. */
  readonly reason: string | undefined;
}

/**
 * Puts the payouts of a seller in one currency on hold, or lets them go: those of every run that nobody has decided, and
 * those to come.
 */
export async function holdPayout(deps: PayoutDeps, { request, payoutId, reason }: HoldInput): Promise<string> {
  return once(deps.db, request, async (tx) => {
    const payout = await findPayout(tx, payoutId);
    if (!payout) throw payoutNotFound();
    const run = await lockRun(tx, payout.runId);
    if (run?.state !== "proposed") throw runDecided(run?.state ?? "");
    const [account] = await lockAccounts(tx, [payout]);
    if (!account) throw new Error(`the account of payout ${payoutId} is gone`);
    if (account.holdReason === (reason ?? null)) return payoutId;
    const now = deps.now();
    const isHeld = reason !== undefined;
    const hold = { holdReason: reason ?? null, heldBy: isHeld ? request.actorId : null, heldAt: isHeld ? now : null };
    await saveHold(tx, { ...account, ...hold });
    await restateProposed(deps, tx, { ...account, ...hold });
    const { runId, sellerId, currencyCode } = payout;
    await insertAction(tx, {
      ...{ action: isHeld ? "payout-held" : "payout-released", actorId: request.actorId, at: now },
      ...{ runId, payoutId, sellerId },
      before: { currencyCode, holdReason: account.holdReason, heldBy: account.heldBy },
      after: { currencyCode, holdReason: hold.holdReason, heldBy: hold.heldBy },
    });
    return payoutId;
  });
}
