import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { clearingsOf, sellerBalances } from "../db/balance-store.ts";
import { sellerEntries } from "../db/ledger-store.ts";
import { movingOf, pageOfSeller } from "../db/payout-store.ts";
import { bankActor, destinationsOf, heldAccounts } from "../db/run-store.ts";
import { movementsOf, owedBefore, type Period, statementLines } from "../db/statement-store.ts";
import { toPayout } from "../events/payout-message.ts";
import { heldSince, minimumOf, type PayoutDeps } from "../use-cases/payouts/payout-deps.ts";
import { beforeIdOf, pageTokenInvalid } from "./page-token.ts";
import { toBalance, toMovements, toSellerEntry, toStatementLine } from "./payout-mapper.ts";

interface SellerPage {
  readonly sellerId: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

const sizes = { default: 50, max: 100 };
const mostClearings = 10;
const longestPeriodMs = 366 * 86_400_000;

export async function balanceOf(deps: PayoutDeps, { sellerId }: { sellerId: string }) {
  const { db, timing } = deps;
  const since = heldSince(deps);
  const holdMs = timing.payoutHoldMs;
  const balances = await sellerBalances(db, { heldSince: since, sellerIds: [sellerId] });
  const moving = await movingOf(db, sellerId);
  const clearings = await clearingsOf(db, { sellerId, heldSince: since, holdMs, limit: mostClearings });
  const destination = (await destinationsOf(db, [sellerId])).get(sellerId);
  return {
    balances: balances.map((balance) => toBalance(balance, moving.get(balance.currencyCode) ?? 0n, clearings)),
    destinationLast4: destination?.last4 ?? "",
    awaitsAccount: (await heldAccounts(db, [sellerId])).some(({ heldBy }) => heldBy === bankActor),
    holdMs: BigInt(holdMs),
    minimums: balances.map(({ currencyCode }) => ({ currencyCode, minorUnits: minimumOf(timing, currencyCode) })),
  };
}

export async function entryPage({ db }: PayoutDeps, { sellerId, pageSize, pageToken }: SellerPage) {
  const limit = pageSizeOf(pageSize, sizes);
  const rows = await sellerEntries(db, { sellerId, beforeId: beforeIdOf(pageToken), limit: limit + 1 });
  return { entries: rows.slice(0, limit).map(toSellerEntry), nextPageToken: nextToken(rows, limit) };
}

export async function sellerPayoutPage({ db }: PayoutDeps, { sellerId, pageSize, pageToken }: SellerPage) {
  const limit = pageSizeOf(pageSize, sizes);
  const rows = await pageOfSeller(db, { sellerId, beforeId: beforeIdOf(pageToken), limit: limit + 1 });
  // Without an operator's reason for a hold: that is not the seller's to read.
  return { payouts: rows.slice(0, limit).map((row) => toPayout(row)), nextPageToken: nextToken(rows, limit) };
}

interface StatementPage extends SellerPage {
  readonly currencyCode: string;
  readonly from?: Timestamp | undefined;
  readonly to?: Timestamp | undefined;
}

export async function statementPage({ db }: PayoutDeps, { pageSize, pageToken, ...asked }: StatementPage) {
  const period = periodOf(asked);
  const { currencyCode } = period;
  const limit = pageSizeOf(pageSize, { default: 100, max: 500 });
  const rows = await statementLines(db, period, { after: placeOf(pageToken), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const money = (minorUnits: bigint) => ({ currencyCode, minorUnits });
  const totals = pageToken === "" && {
    opening: money(await owedBefore(db, period, period.from)),
    ...toMovements(currencyCode, await movementsOf(db, period)),
    closing: money(await owedBefore(db, period, period.to)),
  };
  return {
    ...(totals && { totals }),
    lines: shown.map((row) => toStatementLine(currencyCode, row)),
    nextPageToken: last ? encodeCursor([last.isPayout ? 1 : 0, last.subjectId]) : "",
  };
}

function periodOf({ sellerId, currencyCode, from, to }: Omit<StatementPage, "pageSize" | "pageToken">): Period {
  if (!from || !to) throw periodInvalid();
  const period = { sellerId, currencyCode, from: timestampDate(from), to: timestampDate(to) };
  const lengthMs = period.to.getTime() - period.from.getTime();
  if (lengthMs <= 0 || lengthMs > longestPeriodMs) throw periodInvalid();
  return period;
}

function periodInvalid(): DomainError {
  return new DomainError("invalid", "PERIOD_INVALID", "A period begins before it ends, and is at most 366 days long.");
}

function placeOf(pageToken: string): { isPayout: boolean; subjectId: string } | undefined {
  const [isPayout, subjectId] = decodeCursor(pageToken, ["number", "string"]) ?? [];
  if (subjectId === undefined) return undefined;
  if (!isId(subjectId)) throw pageTokenInvalid();
  return { isPayout: isPayout === 1, subjectId };
}

function nextToken(rows: readonly { id: string }[], limit: number): string {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return last ? encodeCursor([last.id]) : "";
}
