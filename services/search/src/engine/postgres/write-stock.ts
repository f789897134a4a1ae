import type { Tx } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { StockChange } from "../../domain/search-document.ts";
import { arrayOf } from "./arrays.ts";

interface Recorded extends Record<string, unknown> {
  readonly offerId: string;
  /** Whether it can be bought and could not before, or the other way round; what nobody told of counts as gone. */
  readonly isOther: boolean;
}

/** Records what can be bought and puts the flag of the documents right where that changes it. */
export async function writeStock(tx: Tx, changes: readonly StockChange[]): Promise<void> {
  const latest = latestOf(changes);
  if (latest.length === 0) return;
  const rows = latest.map(({ offerId, version, inStock }) => ({
    offer_id: offerId,
    version: String(version),
    in_stock: inStock,
  }));
  const recorded = await tx.execute<Recorded>(sql`
    insert into offer_stock (offer_id, version, in_stock)
    select offer_id, version, in_stock
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(offer_id uuid, version bigint, in_stock boolean)
    order by offer_id
    on conflict (offer_id) do update set version = excluded.version, in_stock = excluded.in_stock
    where offer_stock.version < excluded.version or (offer_stock.version = 0 and excluded.version = 0)
    returning offer_id as "offerId", new.in_stock <> coalesce(old.in_stock, false) as "isOther"`);
  const other = recorded.filter(({ isOther }) => isOther).map(({ offerId }) => offerId);
  if (other.length > 0) await flagDocuments(tx, other);
}

/** Holds the stock of offers as it is until the transaction ends; an offer never heard of gets a row to hold. */
export async function lockOffers(tx: Tx, offerIds: readonly string[]): Promise<void> {
  if (offerIds.length === 0) return;
  const ids = arrayOf([...new Set(offerIds)], "uuid");
  await tx.execute(sql`
    insert into offer_stock (offer_id, version, in_stock)
    select id, 0, false from unnest(${ids}) as id order by id on conflict do nothing`);
  await tx.execute(sql`select from offer_stock where offer_id = any(${ids}) order by offer_id for share`);
}

async function flagDocuments(tx: Tx, offerIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    with touched as materialized (
      select generation, product_id, in_stock,
        exists (select 1 from offer_stock as s where s.offer_id = any(d.offer_ids) and s.in_stock) as is_now
      from documents as d where d.offer_ids && ${arrayOf(offerIds, "uuid")}
    ), flipped as materialized (
      select d.generation, d.product_id, touched.is_now from documents as d
      join touched on (d.generation, d.product_id) = (touched.generation, touched.product_id)
      where touched.is_now <> touched.in_stock
      order by d.generation, d.product_id for update of d
    )
    update documents as d set in_stock = flipped.is_now from flipped
    where (d.generation, d.product_id) = (flipped.generation, flipped.product_id)`);
}

function latestOf(changes: readonly StockChange[]): StockChange[] {
  const latest = new Map<string, StockChange>();
  for (const change of changes) {
    const known = latest.get(change.offerId);
    if (!known || known.version <= change.version) latest.set(change.offerId, change);
  }
  return [...latest.values()];
}
