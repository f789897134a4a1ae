import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { CallOptions } from "@connectrpc/connect";
import type { StatementLine } from "@souk/contracts/payment/v1/payout";
import type { GetStatementResponse } from "@souk/contracts/payment/v1/payout_service";
import { orderNumber } from "@souk/ids/order-number";
import { toDecimal } from "@souk/money/decimal";
import type { Clients } from "../clients.ts";
import { periodOf } from "../routers/money/month.ts";

interface Asked {
  readonly sellerId: string;
  readonly currencyCode: string;
  readonly month: string;
  readonly call: CallOptions;
  readonly signal: AbortSignal;
}

const parts = ["sales", "refunds", "marketplaceDiscounts", "commission", "payouts", "payoutsReturned"] as const;
const head =
  "kind,order,payout,at,sales,refunds,marketplace_discounts,commission,payouts,payouts_returned,total,currency\r\n";
const pageSize = 500;

/** The statement in pieces, a page of lines each: however many there are, no more is held than one page. */
export async function* statementCsv(payout: Clients["payout"], asked: Asked): AsyncGenerator<string, undefined> {
  const { sellerId, currencyCode, month, call, signal } = asked;
  let totals: GetStatementResponse["totals"];
  for (let pageToken = ""; ; ) {
    const request = { sellerId, currencyCode, ...periodOf(month), pageSize, pageToken };
    const page = await payout.getStatement(request, { ...call, signal });
    totals ??= page.totals;
    const opening = pageToken === "" ? head + balance("opening", totals?.opening?.minorUnits, currencyCode) : "";
    yield opening + page.lines.map((line) => lineOf(line, currencyCode)).join("");
    pageToken = page.nextPageToken;
    if (!pageToken) break;
  }
  yield balance("closing", totals?.closing?.minorUnits, currencyCode);
  return undefined;
}

function lineOf(line: StatementLine, currencyCode: string): string {
  const amounts = [...parts.map((part) => line[part]), line.total].map((each) =>
    decimal(each?.minorUnits, currencyCode),
  );
  const at = line.at ? timestampDate(line.at).toISOString() : "";
  const order = line.orderId && orderNumber(line.orderId);
  return row([line.orderId ? "order" : "payout", order, line.payoutId, at, ...amounts, currencyCode]);
}

function balance(kind: string, minorUnits: bigint | undefined, currencyCode: string): string {
  return row([kind, "", "", "", "", "", "", "", "", "", decimal(minorUnits, currencyCode), currencyCode]);
}

const decimal = (minorUnits: bigint | undefined, currencyCode: string) =>
  toDecimal({ currencyCode, minorUnits: minorUnits ?? 0n });

/** Nothing in it needs quotes: numbers, ids, times and codes. */
const row = (cells: readonly string[]) => `${cells.join(",")}\r\n`;
