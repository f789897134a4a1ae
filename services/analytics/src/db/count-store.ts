import type { Tx } from "@souk/database/database";
import { asc, inArray, sql } from "drizzle-orm";
import type { SellerDay } from "./fact-store.ts";
import { productDays, sellerDays, soldParts, touchedOrders } from "./schema.ts";

function askedDays(days: readonly SellerDay[]) {
  const sellerIds = arrayLiteral(days.map(({ sellerId }) => sellerId));
  const dates = arrayLiteral(days.map(({ day }) => day));
  return sql`unnest(${sellerIds}::uuid[], ${dates}::date[]) as asked (seller_id, day)`;
}

/** Of ids and dates, which need no quotes. */
const arrayLiteral = (values: readonly string[]) => `{${values.join()}}`;

/** One count at a time: of two, the one that has read earlier could write later. Held until the transaction ends. */
export async function lockCounting(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('analytics-counting'))`);
}

export async function takeTouchedOrders(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.select().from(touchedOrders).orderBy(asc(touchedOrders.id)).limit(limit);
  if (rows.length > 0)
    await tx.delete(touchedOrders).where(
      inArray(
        touchedOrders.id,
        rows.map(({ id }) => id),
      ),
    );
  return [...new Set(rows.map(({ orderId }) => orderId))];
}

/** On which days of which sellers orders were placed. */
export async function daysOfOrders(tx: Tx, orderIds: readonly string[]): Promise<SellerDay[]> {
  return tx
    .selectDistinct({ sellerId: soldParts.sellerId, day: soldParts.day })
    .from(soldParts)
    .where(inArray(soldParts.orderId, [...orderIds]));
}

/** Days that there are sales of, and those that were counted. */
export async function allDays(tx: Tx): Promise<SellerDay[]> {
  return tx
    .select({ sellerId: soldParts.sellerId, day: soldParts.day })
    .from(soldParts)
    .union(tx.select({ sellerId: sellerDays.sellerId, day: sellerDays.day }).from(sellerDays));
}

/** What is counted of days, in a form that is the same when they are. By "<seller> <day>". */
export async function fingerprints(tx: Tx, days: readonly SellerDay[]): Promise<Map<string, string>> {
  const asked = askedDays(days);
  const key = (table: string) => sql.raw(`${table}.seller_id || ' ' || ${table}.day`);
  const rows = await tx.execute<{ key: string; print: string }>(sql`
    select key, string_agg(content, ' ' order by content) as print from (
      select ${key("s")} as key, s::text as content from seller_days s join ${asked} using (seller_id, day)
      union all
      select ${key("p")}, p::text from product_days p join ${asked} using (seller_id, day)
    ) as counted group by key`);
  return new Map(rows.map(({ key: name, print }) => [name, print]));
}

/** Counts days from the facts alone, so that it does not matter what was counted before, or in which order facts came. */
export async function countDays(tx: Tx, days: readonly SellerDay[]): Promise<void> {
  const asked = askedDays(days);
  const isAsked = (table: typeof sellerDays | typeof productDays) =>
    sql`exists (select 1 from ${asked} where asked.seller_id = ${table.sellerId} and asked.day = ${table.day})`;
  await tx.delete(sellerDays).where(isAsked(sellerDays));
  await tx.delete(productDays).where(isAsked(productDays));
  const parts = sql`
    parts as materialized (
      select part.*,
        exists (select 1 from cancellations gone where gone.id in (part.seller_order_id, part.order_id)) as is_cancelled,
        coalesce((
          select sum(refund.amount) from refunds refund
          where refund.seller_order_id = part.seller_order_id and refund.currency_code = part.currency_code
        ), 0) as refunded
      from sold_parts part join ${asked} on asked.seller_id = part.seller_id and asked.day = part.day
    )`;
  await tx.execute(sql`
    with ${parts}, worth as (
      select line.seller_order_id, sum(line.quantity) as units, sum(line.total) as gross, sum(line.discount) as discount
      from sold_lines line join parts using (seller_order_id) group by 1
    ), gone as (
      select line.seller_order_id, sum(line.quantity) as gone_units, sum(line.total - line.discount) as gone_worth,
        sum(line.commission) as gone_commission
      from line_cancellations line join parts using (seller_order_id) group by 1
    )
    insert into seller_days (
      seller_id, day, currency_code, order_count, unit_count, gross, discount, commission,
      cancelled_order_count, cancelled, refunded_order_count, refunded
    )
    select seller_id, day, currency_code, count(*),
      coalesce(sum(units - coalesce(gone_units, 0)) filter (where not is_cancelled), 0),
      coalesce(sum(gross), 0), coalesce(sum(discount), 0),
      coalesce(sum(commission - coalesce(gone_commission, 0)) filter (where not is_cancelled), 0),
      count(*) filter (where is_cancelled),
      coalesce(sum(case when is_cancelled then gross - discount else gone_worth end), 0),
      count(*) filter (where refunded > 0 and not is_cancelled), coalesce(sum(refunded) filter (where not is_cancelled), 0)
    from parts left join worth using (seller_order_id) left join gone using (seller_order_id)
    group by seller_id, day, currency_code`);
  await tx.execute(sql`
    with ${parts}
    insert into product_days (seller_id, day, currency_code, product_id, order_count, unit_count, sales)
    select seller_id, day, currency_code, product_id,
      count(distinct seller_order_id), sum(quantity), sum(total - discount)
    from parts join (
      select seller_order_id, product_id, quantity, total, discount from sold_lines
      union all
      select seller_order_id, product_id, -quantity, -total, -discount from line_cancellations
    ) as line using (seller_order_id)
    where not is_cancelled
    group by seller_id, day, currency_code, product_id
    having sum(quantity) > 0`);
}
