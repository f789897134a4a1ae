import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { backoffMs } from "@souk/events/backoff";
import { postBooking } from "../../db/ledger-store.ts";
import { lockPayout, type PayoutRow, savePayout } from "../../db/payout-store.ts";
import { returnedBooking, settledBooking } from "../../domain/payout-bookings.ts";
import { isMoving, movePayoutTo } from "../../domain/payout-state.ts";
import { payoutKey } from "../../domain/provider-keys.ts";
import { appendPayoutEvent } from "../../events/payout-events.ts";
import type { PayoutAnswer } from "../../provider/payout-provider.ts";
import { isOurs } from "./is-ours.ts";
import type { PayoutDeps } from "./payout-deps.ts";
import { holdAccount } from "./take-back.ts";

/** Of its age a payout on its way waits this part until it is asked about again, at most an hour. */
const ageShare = 0.05;
const longestPollMs = 3_600_000;

/**
 * Sends a payout that was never sent, and asks about any other by its key. What the provider says is booked; where it says
 * nothing, nothing is built on it. The payout is leased by the caller.
 */
export async function settlePayout(deps: PayoutDeps, payout: PayoutRow): Promise<void> {
  if (!isMoving(payout.state)) return;
  const signal = AbortSignal.timeout(deps.timing.providerTimeoutMs);
  const answer = await ask(deps, payout, signal);
  if (answer.kind === "unknown") {
    deps.log.warn({ payoutId: payout.id, err: answer.cause }, "the provider did not say how a payout stands");
  }
  await inTransaction(deps.db, async (tx) => {
    const locked = await lockPayout(tx, payout.id);
    if (!locked || !isMoving(locked.state)) return;
    await apply(deps, tx, locked, answer);
  });
}

async function ask(deps: PayoutDeps, payout: PayoutRow, signal: AbortSignal): Promise<PayoutAnswer> {
  const { id, currencyCode, amount, destination, state, attempts } = payout;
  const key = payoutKey(id);
  const isFresh = state === "requested" && attempts <= 1;
  const known: PayoutAnswer = isFresh ? { kind: "absent" } : await deps.payouts.findPayout(key, signal);
  if (known.kind !== "absent") return known;
  if (state === "in_transit") return { kind: "unknown", cause: new Error("the provider lost a payout that it had") };
  return deps.payouts.sendPayout({ key, reference: id, currencyCode, amount, destination }, signal);
}

async function apply(deps: PayoutDeps, tx: Tx, payout: PayoutRow, answer: PayoutAnswer): Promise<void> {
  if (answer.kind === "refused") return fail(deps, tx, payout, answer.code);
  if (answer.kind !== "payout") return postpone(deps, tx, payout, pauseMs(deps, payout));
  const view = answer.payout;
  if (!isOurs(payout, view)) {
    deps.log.error({ payoutId: payout.id, providerPayoutId: view.id }, "the provider's payout is another than ours");
    return postpone(deps, tx, payout, longestPollMs);
  }
  const known = { ...payout, providerPayoutId: view.id };
  if (view.status === "paid") return arrive(deps, tx, known);
  if (view.status === "failed") return fail(deps, tx, known, view.failureCode, view.returnedAt);
  const moving = payout.state === "in_transit" ? known : movePayoutTo(known, "in_transit");
  return postpone(deps, tx, { ...moving, attempts: 1 }, pollMs(deps, payout));
}

async function arrive(deps: PayoutDeps, tx: Tx, payout: PayoutRow): Promise<void> {
  const at = deps.now();
  const saved = await savePayout(tx, { ...movePayoutTo(payout, "paid"), settledAt: at, dueAt: null });
  const { id: sourceId, currencyCode, provider, amount } = saved;
  await postBooking(tx, {
    kind: "payout-settled",
    sourceId,
    currencyCode,
    postings: settledBooking(provider, amount),
    at,
  });
  await appendPayoutEvent(tx, saved, "paid");
}

async function fail(
  deps: PayoutDeps,
  tx: Tx,
  payout: PayoutRow,
  failureCode: string,
  returnedAt: Date | null = null,
): Promise<void> {
  const at = deps.now();
  const outcome = { failureCode, returnedAt, settledAt: at, dueAt: null };
  const saved = await savePayout(tx, { ...movePayoutTo(payout, "failed"), ...outcome });
  const { id: sourceId, currencyCode, sellerId, amount } = saved;
  await postBooking(tx, {
    kind: "payout-returned",
    sourceId,
    currencyCode,
    postings: returnedBooking(sellerId, amount),
    at,
  });
  if (returnedAt) await holdAccount(deps, tx, saved);
  await appendPayoutEvent(tx, saved, "failed");
}

async function postpone({ now }: PayoutDeps, tx: Tx, payout: PayoutRow, delayMs: number): Promise<void> {
  await savePayout(tx, { ...payout, dueAt: new Date(now().getTime() + delayMs) });
}

function pauseMs({ timing }: PayoutDeps, { attempts }: PayoutRow): number {
  const { retryFirstMs: firstDelayMs, retryLongestMs: maxDelayMs } = timing;
  return backoffMs({ firstDelayMs, maxDelayMs }, Math.max(1, attempts));
}

function pollMs({ now, timing }: PayoutDeps, { approvedAt, createdAt }: PayoutRow): number {
  const ageMs = now().getTime() - (approvedAt ?? createdAt).getTime();
  return Math.min(longestPollMs, Math.max(timing.payoutPollMs, ageMs * ageShare));
}
