import { uuidArray } from "@souk/database/arrays";
import type { Conn } from "@souk/database/database";
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { offeredVariants, withoutCounted } from "../domain/opening-stock.ts";
import { draftOf, ownPart } from "../domain/own-part.ts";
import type { ProductState } from "../domain/product.ts";
import type { ProductDraft } from "../domain/product-draft.ts";
import { loadProducts } from "./product-reader.ts";
import { toRevision } from "./revision-store.ts";
import { productRevisions, sellerProducts } from "./schema.ts";

interface ExportPage {
  readonly sellerId: string;
  readonly afterId: string;
  readonly limit: number;
  readonly includesDrafts: boolean;
}

export interface ExportedProduct {
  readonly content: ProductDraft;
  readonly state: ProductState;
  readonly isOwner: boolean;
  readonly isDraft: boolean;
}

/** A page of what a seller owns or offers, with their own offers; `nextId` is where the next one begins. */
export async function exportProducts(
  conn: Conn,
  { sellerId, afterId, limit, includesDrafts }: ExportPage,
): Promise<{ products: ExportedProduct[]; nextId: string | undefined }> {
  const listed = await conn
    .select({ productId: sellerProducts.productId, isOwner: sellerProducts.isOwner })
    .from(sellerProducts)
    .where(and(eq(sellerProducts.sellerId, sellerId), gt(sellerProducts.productId, afterId)))
    .orderBy(asc(sellerProducts.productId))
    .limit(limit);
  const ids = listed.map(({ productId }) => productId);
  const live = new Map((await loadProducts(conn, ids)).map((product) => [product.id, product]));
  const drafts = includesDrafts ? await openRevisions(conn, ids) : new Map<string, ProductDraft>();
  const products = listed.flatMap(({ productId, isOwner }) => {
    const product = live.get(productId);
    const draft = drafts.get(productId);
    const shown = product && ownPart(draftOf(product), sellerId);
    const content = draft ? withoutCounted(draft, offeredVariants(shown, sellerId)) : shown;
    return content ? [{ content, state: product?.state ?? "draft", isOwner, isDraft: draft !== undefined }] : [];
  });
  return { products, nextId: listed.length === limit ? ids.at(-1) : undefined };
}

/** What is being written or looked at of each product; a draft comes before what is in moderation. */
async function openRevisions(conn: Conn, ids: readonly string[]): Promise<Map<string, ProductDraft>> {
  const rows = await conn
    .select()
    .from(productRevisions)
    .where(
      and(
        sql`${productRevisions.productId} = any(${uuidArray(ids)})`,
        inArray(productRevisions.state, ["draft", "submitted"]),
      ),
    )
    .orderBy(sql`${productRevisions.state} desc`);
  return new Map(rows.map((row) => [row.productId, toRevision(row).content]));
}
