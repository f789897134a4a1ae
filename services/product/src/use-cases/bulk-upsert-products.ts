import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { holdTree } from "../db/category-store.ts";
import { contentHash } from "../db/product-rows.ts";
import { lockProducts, type ProductHead, saveProducts } from "../db/product-store.ts";
import type { CategoryTree } from "../domain/category-tree.ts";
import { isUuid } from "../domain/is-uuid.ts";
import { oldestSeller } from "../domain/oldest-seller.ts";
import type { Product, ProductContent } from "../domain/product.ts";
import type { ProductDraft } from "../domain/product-draft.ts";
import { checkDrafts, type ProductError } from "./check-drafts.ts";
import { findOpened, tellOpened } from "./open-offers.ts";
import { type ProductChange, placeOf, recordChanges } from "./record-changes.ts";
import { whileNamesClash } from "./while-names-clash.ts";

export interface UpsertInput {
  readonly drafts: readonly ProductDraft[];
  readonly publish: boolean;
}

export interface BulkUpsertInput extends UpsertInput {
  readonly key: RequestKey;
}

export interface BulkUpsertResult {
  readonly createdCount: number;
  readonly updatedCount: number;
  readonly unchangedCount: number;
  readonly errors: readonly ProductError[];
}

/** Writes every product that is right and different from what is stored, and says what is wrong with the others. */
export function bulkUpsertProducts(
  deps: { db: Db; now: () => Date },
  { key, ...input }: BulkUpsertInput,
): Promise<BulkUpsertResult> {
  return whileNamesClash(() => once(deps.db, key, (tx) => upsertProducts(tx, input, deps.now())));
}

/** The same as a part of a transaction. */
export async function upsertProducts(tx: Tx, { drafts, publish }: UpsertInput, now: Date): Promise<BulkUpsertResult> {
  const tree = await holdTree(tx);
  const stored = await lockProducts(tx, drafts.map((draft) => draft.id).filter(isUuid));
  const { accepted, errors } = await checkDrafts(tx, drafts, { tree, now });
  const changes = accepted.flatMap(
    (content) => changeOf(content, stored.get(content.id), { publish, tree, now }) ?? [],
  );
  const existing = changes.filter(({ former }) => former).map(({ product }) => product.id);
  const products = changes.map(({ product }) => product);
  const written = new Set(products.map(({ id }) => id));
  const opened = await findOpened(
    tx,
    drafts.filter(({ id }) => written.has(id)),
  );
  await saveProducts(tx, products, existing);
  await recordChanges(tx, changes, tree);
  await tellOpened(tx, opened);
  return {
    createdCount: changes.length - existing.length,
    updatedCount: existing.length,
    unchangedCount: accepted.length - changes.length,
    errors,
  };
}

interface Circumstances {
  readonly publish: boolean;
  readonly tree: CategoryTree;
  readonly now: Date;
}

function changeOf(
  content: ProductContent,
  head: ProductHead | undefined,
  at: Circumstances,
): ProductChange | undefined {
  const state = at.publish ? "published" : (head?.state ?? "draft");
  if (head && head.state === state && head.contentHash === contentHash(content)) return undefined;
  const product: Product = {
    ...content,
    state,
    ownerSellerId: head?.ownerSellerId ?? oldestSeller(content),
    archivedBy: state === "archived" ? (head?.archivedBy ?? undefined) : undefined,
    version: (head?.version ?? 0n) + 1n,
    publishedAt: head?.publishedAt ?? (state === "published" ? at.now : undefined),
    updatedAt: at.now,
  };
  const former = head && { slug: head.slug, categorySlugs: placeOf(at.tree, head.categoryId).slugs };
  return { product, former };
}
