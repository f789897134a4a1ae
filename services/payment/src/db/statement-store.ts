import type { Conn } from "@souk/database/database";
import { type SQL, sql } from "drizzle-orm";
import { sellerAccount } from "../domain/payout-bookings.ts";

/** What moved a seller's balance, by cause. All seen from the seller: above zero is the seller's. */
export interface Movements {
  readonly sales: bigint;
  readonly refunds: bigint;
  readonly marketplaceDiscounts: bigint;
  readonly commission: bigint;
  readonly payouts: bigint;
  readonly payoutsReturned: bigint;
}

export interface Period {
  readonly sellerId: string;
  readonly currencyCode: string;
  readonly from: Date;
  readonly to: Date;
}

export interface StatementLineRow extends Movements {
  /** Its order's id, or its payout's. */
  readonly subjectId: string;
  readonly isPayout: boolean;
  readonly at: Date;
  readonly total: bigint;
}

const parts = ["sales", "refunds", "discounts", "commission", "payouts", "returned"] as const;
type Sums = Record<(typeof parts)[number], string>;

/** What a seller was owed before a moment. */
export async function owedBefore(conn: Conn, { sellerId, currencyCode }: Period, moment: Date): Promise<bigint> {
  const [row] = await conn.execute<{ owed: string }>(sql`
    select coalesce(-sum(amount), 0)::text as owed from ledger_entries
    where account = ${sellerAccount(sellerId)} and currency_code = ${currencyCode}
      and at < ${moment.toISOString()}::timestamptz`);
  return BigInt(row?.owed ?? 0);
}

/** All that a period moved, together. */
export async function movementsOf(conn: Conn, period: Period): Promise<Movements> {
  const [row] = await conn.execute<Sums>(sql`
    with booked as (${bookedIn(period)}) select ${sumsOf} from booked`);
  return toMovements(row);
}

/** The same by order and by payout: orders first, each by id, which is by time. */
export async function statementLines(
  conn: Conn,
  period: Period,
  { after, limit }: { after: { isPayout: boolean; subjectId: string } | undefined; limit: number },
): Promise<StatementLineRow[]> {
  const rest = after
    ? sql`where (is_payout, subject_id) > (${after.isPayout}::boolean, ${after.subjectId}::uuid)`
    : sql``;
  const rows = await conn.execute<Sums & { subject: string; is_payout: boolean; at: string; total: string }>(sql`
    with booked as (${bookedIn(period)})
    select subject_id as subject, is_payout, (extract(epoch from min(at)) * 1000)::bigint::text as at,
      sum(total)::text as total, ${sumsOf}
    from booked ${rest} group by subject_id, is_payout order by is_payout, subject_id limit ${limit}`);
  return [...rows].map((row) => ({
    ...toMovements(row),
    subjectId: row.subject,
    isPayout: row.is_payout,
    at: new Date(Number(row.at)),
    total: BigInt(row.total),
  }));
}

/** A booking of a period that moved the seller's account, with what its other side says of the cause. */
function bookedIn({ sellerId, currencyCode, from, to }: Period): SQL {
  const account = sellerAccount(sellerId);
  return sql`
    select own.kind, own.at, coalesce(own.order_id, booking.source_id) as subject_id, own.order_id is null as is_payout,
      -own.amount as total,
      case when own.order_id is null then 0 else coalesce(sum(other.amount) filter (where other.account like 'provider:%'), 0) end as paid,
      coalesce(sum(other.amount) filter (where other.account = 'platform:promotions'), 0) as discount,
      coalesce(sum(other.amount) filter (where other.account = 'platform:commission'), 0) as commission
    from ledger_entries own
    join ledger_transactions booking on booking.id = own.transaction_id
    join ledger_entries other on other.transaction_id = own.transaction_id and other.id <> own.id
    where own.account = ${account} and own.currency_code = ${currencyCode}
      and own.at >= ${from.toISOString()}::timestamptz and own.at < ${to.toISOString()}::timestamptz
    group by own.id, own.kind, own.at, own.order_id, own.amount, booking.source_id`;
}

const sumsOf = sql`
  coalesce(sum(paid) filter (where kind = 'capture'), 0)::text as sales,
  coalesce(sum(paid) filter (where kind = 'refund'), 0)::text as refunds,
  coalesce(sum(discount), 0)::text as discounts,
  coalesce(sum(commission), 0)::text as commission,
  coalesce(sum(total) filter (where kind = 'payout'), 0)::text as payouts,
  coalesce(sum(total) filter (where kind = 'payout-returned'), 0)::text as returned`;

function toMovements(row: Sums | undefined): Movements {
  return {
    sales: BigInt(row?.sales ?? 0),
    refunds: BigInt(row?.refunds ?? 0),
    marketplaceDiscounts: BigInt(row?.discounts ?? 0),
    commission: BigInt(row?.commission ?? 0),
    payouts: BigInt(row?.payouts ?? 0),
    payoutsReturned: BigInt(row?.returned ?? 0),
  };
}
