import type { Tx } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { Day } from "../domain/day.ts";

/** Who looked at what: both as UUIDs, which need no quotes in an array. */
export interface Visit {
  readonly productId: string;
  readonly visitor: string;
}

/** Visits are added by several at once, but never while they are counted anew or let go. Held until the transaction ends. */
export async function lockVisits(tx: Tx, how: "adding" | "alone"): Promise<void> {
  const key = sql`hashtext('analytics-visits')`;
  await tx.execute(
    how === "alone" ? sql`select pg_advisory_xact_lock(${key})` : sql`select pg_advisory_xact_lock_shared(${key})`,
  );
}

/**
 * Those that are known already stay as they are and count once. Of products that nobody offers nothing is kept, so that made-up
 * ids leave nothing behind. Rows in one order, lest two of these wait for each other.
 */
export async function addVisits(tx: Tx, day: Day, seen: readonly Visit[]): Promise<void> {
  const productIds = `{${seen.map(({ productId }) => productId).join()}}`;
  const visitors = `{${seen.map(({ visitor }) => visitor).join()}}`;
  await tx.execute(sql`
    with seen as (
      select distinct product_id, visitor
      from unnest(${productIds}::uuid[], ${visitors}::uuid[]) as seen (product_id, visitor)
    ), offered as (
      select product_id, array_agg(distinct seller_id order by seller_id) as seller_ids
      from offers where is_active and product_id in (select product_id from seen)
      group by product_id
    ), added as (
      insert into visits (day, product_id, visitor, seller_ids)
      select ${day}::date, product_id, visitor, seller_ids from seen join offered using (product_id)
      order by product_id, visitor
      on conflict do nothing
      returning product_id, seller_ids
    )
    insert into visit_days (seller_id, day, product_id, visit_count)
    select seller_id, ${day}::date, product_id, count(*)
    from added, unnest(seller_ids) as seller_id
    group by seller_id, product_id
    order by seller_id, product_id
    on conflict (seller_id, day, product_id)
    do update set visit_count = visit_days.visit_count + excluded.visit_count`);
}

/** Counts a day anew from the visits alone; of how many sellers, and of how many it was wrong. */
export async function recountVisits(tx: Tx, day: Day): Promise<{ dayCount: number; wrongCount: number }> {
  const counted = sql`
    counted as (
      select seller_id, product_id, count(*)::int as visit_count
      from visits, unnest(seller_ids) as seller_id
      where day = ${day}::date
      group by seller_id, product_id
    )`;
  const [found] = await tx.execute<{ dayCount: number; wrongCount: number }>(sql`
    with ${counted}, before as (select * from visit_days where day = ${day}::date)
    select count(distinct seller_id)::int as "dayCount",
      (count(distinct seller_id) filter (where counted.visit_count is distinct from before.visit_count))::int as "wrongCount"
    from counted full join before using (seller_id, product_id)`);
  await tx.execute(sql`delete from visit_days where day = ${day}::date`);
  await tx.execute(sql`
    with ${counted}
    insert into visit_days (seller_id, day, product_id, visit_count)
    select seller_id, ${day}::date, product_id, visit_count from counted`);
  return found ?? { dayCount: 0, wrongCount: 0 };
}
