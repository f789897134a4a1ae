import { uuidArray } from "@souk/database/arrays";
import type { Conn, Tx } from "@souk/database/database";
import { and, eq, sql } from "drizzle-orm";
import type { Product } from "../domain/product.ts";
import type { RevisionState } from "../domain/revision.ts";
import { sellerProducts } from "./schema.ts";

/** Puts changed products into the lists of who owns or offers them, and out of the lists of who does so no more. */
export async function listForSellers(tx: Tx, changed: readonly Product[]): Promise<void> {
  const rows = changed.flatMap((product) => {
    const sellers = new Set(product.variants.flatMap(({ offers }) => offers.map(({ sellerId }) => sellerId)));
    if (product.ownerSellerId) sellers.add(product.ownerSellerId);
    return [...sellers].map((sellerId) => ({
      seller_id: sellerId,
      product_id: product.id,
      is_owner: sellerId === product.ownerSellerId,
      changed_at: product.updatedAt,
    }));
  });
  await tx.execute(sql`
    with listed as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(seller_id uuid, product_id uuid, is_owner boolean, changed_at timestamptz)),
    gone as (delete from seller_products s where s.product_id = any(${uuidArray(changed.map(({ id }) => id))})
      and s.revision_state is null and not exists (
        select 1 from listed l where l.seller_id = s.seller_id and l.product_id = s.product_id))
    insert into seller_products (seller_id, product_id, is_owner, changed_at)
    select seller_id, product_id, is_owner, changed_at from listed order by seller_id, product_id
    on conflict (seller_id, product_id) do update set is_owner = excluded.is_owner, changed_at = excluded.changed_at`);
}

interface RevisionNote {
  readonly sellerId: string;
  readonly productId: string;
  /** Of the latest revision; undefined when there is none any more. */
  readonly state: RevisionState | undefined;
  readonly at: Date;
}

/** Notes how far a seller's own product is, in their list. */
export async function noteRevision(tx: Tx, { sellerId, productId, state, at }: RevisionNote): Promise<void> {
  const set = { isOwner: true, revisionState: state ?? null, changedAt: at };
  await tx
    .insert(sellerProducts)
    .values({ sellerId, productId, ...set })
    .onConflictDoUpdate({ target: [sellerProducts.sellerId, sellerProducts.productId], set });
}

export async function unlist(tx: Tx, { sellerId, productId }: { sellerId: string; productId: string }): Promise<void> {
  await tx.delete(sellerProducts).where(isRow(sellerId, productId));
}

/** Whether a product is in a seller's list, and whether it is their own. */
export async function findListed(
  conn: Conn,
  { sellerId, productId }: { sellerId: string; productId: string },
): Promise<{ isOwner: boolean } | undefined> {
  const [row] = await conn
    .select({ isOwner: sellerProducts.isOwner })
    .from(sellerProducts)
    .where(isRow(sellerId, productId));
  return row;
}

const isRow = (sellerId: string, productId: string) =>
  and(eq(sellerProducts.sellerId, sellerId), eq(sellerProducts.productId, productId));
