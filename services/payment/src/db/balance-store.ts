import type { Conn } from "@souk/database/database";
import { type SQL, sql } from "drizzle-orm";
import { inTransitAccount, sellerAccount } from "../domain/payout-bookings.ts";

export interface SellerBalanceRow {
  readonly sellerId: string;
  readonly currencyCode: string;
  readonly owed: bigint;
  /** Of orders captured after `heldSince`. */
  readonly held: bigint;
}

interface Question {
  /** Captures after this are still held. */
  readonly heldSince: Date;
  /** Undefined: of every seller. */
  readonly sellerIds?: readonly string[];
}

/**
 * What sellers are owed, and what of it is still held, from the ledger itself. A refund counts at once; an order that is
 * still held holds back what it comes to, and nothing when it comes to less than zero.
 */
export async function sellerBalances(conn: Conn, { heldSince, sellerIds }: Question): Promise<SellerBalanceRow[]> {
  const isAsked = whichAccounts(sellerIds);
  const rows = await conn.execute<Record<"seller" | "currency" | "owed" | "held", string>>(sql`
    with owed as (
      select account, currency_code, -sum(amount) as amount from ledger_entries where ${isAsked} group by 1, 2
    ), nets as (
      select account, currency_code, order_id, -sum(amount) as net from ledger_entries
      where (account, currency_code, order_id) in (
        select account, currency_code, order_id from ledger_entries
        where ${isAsked} and kind = 'capture' and at > ${heldSince.toISOString()}::timestamptz
      ) group by 1, 2, 3
    ), held as (
      select account, currency_code, sum(greatest(net, 0)) as amount from nets group by 1, 2
    )
    select substr(owed.account, 8) as seller, owed.currency_code as currency, owed.amount::text as owed,
      coalesce(held.amount, 0)::text as held
    from owed left join held using (account, currency_code) order by 1, 2`);
  return [...rows].map(({ seller, currency, owed, held }) => ({
    sellerId: seller,
    currencyCode: currency,
    owed: BigInt(owed),
    held: BigInt(held),
  }));
}

function whichAccounts(sellerIds: readonly string[] | undefined): SQL {
  if (sellerIds === undefined) return sql`account like 'seller:%'`;
  const accounts = sellerIds.map(sellerAccount);
  return sql`account in (select json_array_elements_text(${JSON.stringify(accounts)}::json))`;
}

export interface Clearing {
  readonly currencyCode: string;
  readonly at: Date;
  readonly amount: bigint;
}

/** What a seller's held orders come to, by the day on which the last of them are held no more; the soonest first. */
export async function clearingsOf(
  conn: Conn,
  { sellerId, heldSince, holdMs, limit }: { sellerId: string; heldSince: Date; holdMs: number; limit: number },
): Promise<Clearing[]> {
  const rows = await conn.execute<{ currency: string; at: string; amount: string }>(sql`
    with recent as (
      select currency_code, order_id, max(at) as captured_at from ledger_entries
      where account = ${sellerAccount(sellerId)} and kind = 'capture' and at > ${heldSince.toISOString()}::timestamptz
      group by 1, 2
    ), nets as (
      select e.currency_code, r.captured_at, greatest(-sum(e.amount), 0) as net
      from ledger_entries e join recent r using (currency_code, order_id)
      where e.account = ${sellerAccount(sellerId)} group by 1, 2, e.order_id
    ), days as (
      select currency_code, max(captured_at) as captured_at, sum(net) as amount,
        row_number() over (partition by currency_code order by max(captured_at)) as place
      from nets where net > 0 group by currency_code, date_trunc('day', captured_at)
    )
    select currency_code as currency, (extract(epoch from captured_at) * 1000)::bigint::text as at, amount::text as amount
    from days where place <= ${limit} order by 1, captured_at`);
  return [...rows].map(({ currency, at, amount }) => ({
    currencyCode: currency,
    at: new Date(Number(at) + holdMs),
    amount: BigInt(amount),
  }));
}

/** The account of what is on its way beside the sum of the payouts that are, in one look; they are the same, or it is broken. */
export async function inTransitBalances(conn: Conn) {
  const rows = await conn.execute<Record<"currency" | "booked" | "moving", string>>(sql`
    with booked as (
      select currency_code, -sum(amount) as amount from ledger_entries where account = ${inTransitAccount} group by 1
    ), moving as (
      select currency_code, sum(amount) as amount from payouts where state in ('requested', 'in_transit') group by 1
    )
    select currency_code as currency, coalesce(booked.amount, 0)::text as booked, coalesce(moving.amount, 0)::text as moving
    from booked full join moving using (currency_code) order by 1`);
  return [...rows].map(({ currency, booked, moving }) => ({
    currencyCode: currency,
    booked: BigInt(booked),
    moving: BigInt(moving),
  }));
}
