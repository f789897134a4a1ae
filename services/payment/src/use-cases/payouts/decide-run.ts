import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { sellerBalances } from "../../db/balance-store.ts";
import { postBooking } from "../../db/ledger-store.ts";
import { type PayoutRow, payoutsOfRun, savePayout } from "../../db/payout-store.ts";
import { decideRun, destinationsOf, insertAction, lockAccounts, lockRun, type RunRow } from "../../db/run-store.ts";
import { amountOf } from "../../domain/payable.ts";
import { payoutBooking } from "../../domain/payout-bookings.ts";
import { movePayoutTo } from "../../domain/payout-state.ts";
import { appendPayoutEvent } from "../../events/payout-events.ts";
import { heldSince, minimumOf, type PayoutDeps, runDecided, runNotFound } from "./payout-deps.ts";

interface Input {
  readonly request: RequestKey;
  readonly runId: string;
}

/**
 * Books what a run pays, all in one transaction. Each balance is looked at again behind the lock of its account, so what
 * another run paid a moment ago is not paid again. The payout worker sends it.
 */
export async function approveRun(deps: PayoutDeps, { request, runId }: Input): Promise<string> {
  return once(deps.db, request, async (tx) => {
    const run = await lockUndecided(tx, runId, "approved");
    if (!run) return runId;
    const proposed = await payoutsOfRun(tx, runId);
    const decided: PayoutRow[] = [];
    for (const payout of await settleAmounts(deps, tx, proposed)) {
      decided.push(payout.state === "requested" ? await book(tx, payout) : await savePayout(tx, payout));
    }
    await close(deps, tx, { run, request, to: "approved", payouts: decided });
    return runId;
  });
}

/** Nothing of the run is paid. */
export async function discardRun(deps: PayoutDeps, { request, runId }: Input): Promise<string> {
  return once(deps.db, request, async (tx) => {
    const run = await lockUndecided(tx, runId, "discarded");
    if (!run) return runId;
    const discarded: PayoutRow[] = [];
    for (const payout of await payoutsOfRun(tx, runId)) {
      const skipped = movePayoutTo(payout, "skipped");
      discarded.push(await savePayout(tx, { ...skipped, amount: 0n, obstacle: payout.obstacle ?? "run_discarded" }));
    }
    await close(deps, tx, { run, request, to: "discarded", payouts: discarded });
    return runId;
  });
}

/** Undefined when it was decided so before. */
async function lockUndecided(tx: Tx, runId: string, to: "approved" | "discarded"): Promise<RunRow | undefined> {
  const run = await lockRun(tx, runId);
  if (!run) throw runNotFound();
  if (run.state === to) return undefined;
  if (run.state !== "proposed") throw runDecided(run.state);
  return run;
}

/** What each payout comes to now. The accounts stay locked until the transaction ends. */
async function settleAmounts(deps: PayoutDeps, tx: Tx, proposed: readonly PayoutRow[]): Promise<PayoutRow[]> {
  const payable = proposed.filter(({ obstacle }) => obstacle === null);
  const sellerIds = [...new Set(payable.map(({ sellerId }) => sellerId))];
  const accounts = new Map((await lockAccounts(tx, payable)).map((account) => [keyOf(account), account]));
  const balances = sellerIds.length > 0 ? await sellerBalances(tx, { heldSince: heldSince(deps), sellerIds }) : [];
  const availableOf = new Map(balances.map((balance) => [keyOf(balance), balance.owed - balance.held]));
  const destinations = await destinationsOf(tx, sellerIds);
  const now = deps.now();
  return proposed.map((payout) => {
    if (payout.obstacle !== null) return { ...movePayoutTo(payout, "skipped"), amount: 0n };
    const destination = destinations.get(payout.sellerId);
    const { amount, obstacle } = amountOf(payout.amount, {
      available: availableOf.get(keyOf(payout)) ?? 0n,
      minimum: minimumOf(deps.timing, payout.currencyCode),
      isOnHold: accounts.get(keyOf(payout))?.holdReason !== null,
      hasDestination: destination !== undefined,
    });
    if (obstacle || !destination) return { ...movePayoutTo(payout, "skipped"), amount, obstacle: obstacle ?? null };
    const to = { destination: destination.token, destinationLast4: destination.last4, provider: deps.payouts.name };
    return { ...movePayoutTo(payout, "requested"), ...to, amount, approvedAt: now, dueAt: now };
  });
}

async function book(tx: Tx, payout: PayoutRow): Promise<PayoutRow> {
  const { id, sellerId, currencyCode, amount, approvedAt } = payout;
  const saved = await savePayout(tx, payout);
  await postBooking(tx, {
    kind: "payout",
    sourceId: id,
    currencyCode,
    postings: payoutBooking(sellerId, amount),
    at: approvedAt ?? new Date(),
  });
  await appendPayoutEvent(tx, saved, "requested");
  return saved;
}

interface Closing {
  readonly run: RunRow;
  readonly request: RequestKey;
  readonly to: "approved" | "discarded";
  readonly payouts: readonly PayoutRow[];
}

async function close(deps: PayoutDeps, tx: Tx, { run, request, to, payouts }: Closing): Promise<void> {
  const now = deps.now();
  const { id: runId, state } = run;
  const { actorId } = request;
  await decideRun(tx, runId, { state: to, decidedBy: actorId, decidedAt: now });
  const paid = payouts.filter((payout) => payout.state === "requested");
  const sums = new Map<string, bigint>();
  for (const { currencyCode, amount } of paid) sums.set(currencyCode, (sums.get(currencyCode) ?? 0n) + amount);
  const amounts = Object.fromEntries([...sums].map(([code, amount]) => [code, String(amount)]));
  const after = { state: to, payouts: paid.length, skipped: payouts.length - paid.length, amounts };
  await insertAction(tx, { action: `run-${to}`, actorId, runId, before: { state }, after, at: now });
}

const keyOf = ({ sellerId, currencyCode }: { sellerId: string; currencyCode: string }) => `${sellerId} ${currencyCode}`;
