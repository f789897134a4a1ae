import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { CallOptions } from "@connectrpc/connect";
import type { StatementLine, StatementTotals } from "@souk/contracts/payment/v1/payout";
import { orderNumber } from "@souk/ids/order-number";
import type { Clients } from "../clients.ts";
import { periodOf } from "../routers/money/month.ts";

/** What moved a balance, in the order in which it adds up. */
export const movements = [
  "sales",
  "refunds",
  "marketplaceDiscounts",
  "commission",
  "payouts",
  "payoutsReturned",
] as const;
type Movement = (typeof movements)[number];
type Amounts = Readonly<Record<Movement, bigint>>;

export interface Line extends Amounts {
  readonly at: Date | null;
  readonly isPayout: boolean;
  /** "S-7K2M-94QX", or the end of a payout's id. */
  readonly name: string;
  readonly total: bigint;
}

export interface Statement extends Amounts {
  readonly currencyCode: string;
  readonly opening: bigint;
  readonly closing: bigint;
  readonly lines: readonly Line[];
}

/** More than fit a document that anybody reads; the CSV has no end. */
export const mostLines = 5_000;
const pageSize = 500;

interface Asked {
  readonly sellerId: string;
  readonly currencyCode: string;
  readonly month: string;
  readonly call: CallOptions;
}

/**
 * A month's statement, whole. Undefined when it has too many lines.
 * @throws when it does not add up: nothing is printed that the ledger does not say
 */
export async function readStatement(
  payout: Pick<Clients["payout"], "getStatement">,
  { sellerId, currencyCode, month, call }: Asked,
): Promise<Statement | undefined> {
  const lines: Line[] = [];
  let totals: StatementTotals | undefined;
  for (let pageToken = ""; ; ) {
    const request = { sellerId, currencyCode, ...periodOf(month), pageSize, pageToken };
    const page = await payout.getStatement(request, call);
    totals ??= page.totals;
    lines.push(...page.lines.map(toLine));
    if (lines.length > mostLines) return undefined;
    pageToken = page.nextPageToken;
    if (!pageToken) break;
  }
  const [opening, closing] = [minor(totals?.opening), minor(totals?.closing)];
  return checked({ currencyCode, opening, closing, ...amountsOf(totals), lines });
}

function toLine(line: StatementLine): Line {
  const isPayout = line.orderId === "";
  return {
    ...amountsOf(line),
    at: line.at ? timestampDate(line.at) : null,
    isPayout,
    name: isPayout ? line.payoutId.slice(-8).toUpperCase() : orderNumber(line.orderId),
    total: minor(line.total),
  };
}

type Money = { readonly minorUnits: bigint } | undefined;
const minor = (amount: Money) => amount?.minorUnits ?? 0n;

function amountsOf(from: Partial<Record<Movement, Money>> | undefined): Amounts {
  const read = (movement: Movement) => minor(from?.[movement]);
  return {
    sales: read("sales"),
    refunds: read("refunds"),
    marketplaceDiscounts: read("marketplaceDiscounts"),
    commission: read("commission"),
    payouts: read("payouts"),
    payoutsReturned: read("payoutsReturned"),
  };
}

/** Opening and all that moved it are the closing balance, and the lines come to the same, movement by movement. */
export function checked(statement: Statement): Statement {
  const { opening, closing, lines } = statement;
  const sum = (amounts: readonly bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);
  const isBalanced = opening + sum(movements.map((each) => statement[each])) === closing;
  const areLinesWhole =
    movements.every((each) => sum(lines.map((line) => line[each])) === statement[each]) &&
    lines.every((line) => sum(movements.map((each) => line[each])) === line.total);
  if (isBalanced && areLinesWhole) return statement;
  throw new Error(
    "a statement does not add up to the ledger; nothing was booked into a past month, so something is wrong",
  );
}
