import { isId } from "@souk/ids/id";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { findPayout, type PayoutRow, pageOfRun } from "../db/payout-store.ts";
import { findRun, heldAccounts, pageOfActions, pageOfRuns, totalsOf } from "../db/run-store.ts";
import { toPayout } from "../events/payout-message.ts";
import { type PayoutDeps, payoutNotFound, runNotFound } from "../use-cases/payouts/payout-deps.ts";
import { beforeIdOf, pageTokenInvalid } from "./page-token.ts";
import { toAction, toRun } from "./payout-mapper.ts";

interface Page {
  readonly pageSize: number;
  readonly pageToken: string;
}

type Deps = Pick<PayoutDeps, "db">;

const sizes = { default: 50, max: 100 };

export async function runShown({ db }: Deps, runId: string) {
  const run = await findRun(db, runId);
  if (!run) throw runNotFound();
  return toRun(run, await totalsOf(db, [runId]));
}

export async function runPage({ db }: Deps, { pageSize, pageToken }: Page) {
  const limit = pageSizeOf(pageSize, sizes);
  const rows = await pageOfRuns(db, { beforeId: beforeIdOf(pageToken), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const totals = await totalsOf(
    db,
    shown.map(({ id }) => id),
  );
  return { runs: shown.map((run) => toRun(run, totals)), nextPageToken: nextToken(rows, limit) };
}

export async function runPayoutPage({ db }: Deps, { runId, pageSize, pageToken }: Page & { runId: string }) {
  if (!(await findRun(db, runId))) throw runNotFound();
  const limit = pageSizeOf(pageSize, sizes);
  const rows = await pageOfRun(db, { runId, after: placeOf(pageToken), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    payouts: await withHolds(db, shown),
    nextPageToken: last ? encodeCursor([last.obstacle === null ? 0 : 1, last.id]) : "",
  };
}

export async function payoutShown({ db }: Deps, payoutId: string) {
  const payout = await findPayout(db, payoutId);
  if (!payout) throw payoutNotFound();
  const [shown] = await withHolds(db, [payout]);
  return shown;
}

export async function actionPage({ db }: Deps, { runId, pageSize, pageToken }: Page & { runId: string }) {
  const limit = pageSizeOf(pageSize, sizes);
  const beforeId = beforeIdOf(pageToken);
  const rows = await pageOfActions(db, { runId: runId || undefined, beforeId, limit: limit + 1 });
  return { actions: rows.slice(0, limit).map(toAction), nextPageToken: nextToken(rows, limit) };
}

/** With why their sellers are on hold now. */
async function withHolds(db: Deps["db"], payouts: readonly PayoutRow[]) {
  const sellerIds = [...new Set(payouts.map(({ sellerId }) => sellerId))];
  const held = await heldAccounts(db, sellerIds);
  return payouts.map((payout) => {
    const { sellerId, currencyCode } = payout;
    const hold = held.find((account) => account.sellerId === sellerId && account.currencyCode === currencyCode);
    return toPayout(payout, hold?.holdReason ?? "");
  });
}

function placeOf(pageToken: string): { isBlocked: boolean; id: string } | undefined {
  const [isBlocked, id] = decodeCursor(pageToken, ["number", "string"]) ?? [];
  if (id === undefined) return undefined;
  if (!isId(id)) throw pageTokenInvalid();
  return { isBlocked: isBlocked === 1, id };
}

function nextToken(rows: readonly { id: string }[], limit: number): string {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return last ? encodeCursor([last.id]) : "";
}
