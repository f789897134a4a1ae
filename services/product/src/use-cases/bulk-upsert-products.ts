import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { findAttributeRules } from "../db/attribute-store.ts";
import { holdTree } from "../db/category-store.ts";
import { findMedia } from "../db/media-store.ts";
import { contentHash } from "../db/product-rows.ts";
import { findHolders, findOffers, lockProducts, type ProductHead, saveProducts } from "../db/product-store.ts";
import type { CategoryTree } from "../domain/category-tree.ts";
import { checkProduct, type Known } from "../domain/check-product.ts";
import { claimsOf, grantClaims } from "../domain/claims.ts";
import type { Flaw } from "../domain/flaw.ts";
import { isUuid } from "../domain/is-uuid.ts";
import type { Product, ProductContent } from "../domain/product.ts";
import type { ProductDraft } from "../domain/product-draft.ts";
import { type ProductChange, placeOf, recordChanges } from "./record-changes.ts";
import { whileNamesClash } from "./while-names-clash.ts";

export interface BulkUpsertInput {
  readonly key: RequestKey;
  readonly drafts: readonly ProductDraft[];
  readonly publish: boolean;
}

export interface BulkUpsertResult {
  readonly createdCount: number;
  readonly updatedCount: number;
  readonly unchangedCount: number;
  readonly errors: readonly ProductError[];
}

export interface ProductError extends Flaw {
  readonly index: number;
  readonly productId: string;
}

/** Writes every product that is right and different from what is stored, and says what is wrong with the others. */
export function bulkUpsertProducts(
  deps: { db: Db; now: () => Date },
  input: BulkUpsertInput,
): Promise<BulkUpsertResult> {
  return whileNamesClash(() => once(deps.db, input.key, (tx) => upsert(tx, input, deps.now())));
}

async function upsert(tx: Tx, { drafts, publish }: BulkUpsertInput, now: Date): Promise<BulkUpsertResult> {
  const tree = await holdTree(tx);
  const stored = await lockProducts(tx, drafts.map((draft) => draft.id).filter(isUuid));
  const known = await loadKnown(tx, drafts, tree, now);
  const { accepted, errors } = await sortOut(tx, drafts, known);
  const changes = accepted.flatMap(
    (content) => changeOf(content, stored.get(content.id), { publish, tree, now }) ?? [],
  );
  const existing = changes.filter(({ former }) => former).map(({ product }) => product.id);
  const products = changes.map(({ product }) => product);
  await saveProducts(tx, products, existing);
  await recordChanges(tx, changes, tree);
  return {
    createdCount: changes.length - existing.length,
    updatedCount: existing.length,
    unchangedCount: accepted.length - changes.length,
    errors,
  };
}

async function loadKnown(tx: Tx, drafts: readonly ProductDraft[], tree: CategoryTree, now: Date): Promise<Known> {
  const codes = new Set(
    drafts.flatMap((draft) => [...draft.attributes.map(({ code }) => code), ...draft.optionAttributeCodes]),
  );
  const mediaIds = new Set(drafts.flatMap((draft) => draft.media.map(({ id }) => id)));
  const offerIds = drafts.flatMap((draft) => draft.variants.flatMap(({ offers }) => offers.map(({ id }) => id)));
  return {
    categoryIds: tree,
    attributes: await findAttributeRules(tx, [...codes]),
    media: await findMedia(tx, [...mediaIds]),
    offers: await findOffers(tx, offerIds.filter(isUuid)),
    now,
  };
}

async function sortOut(tx: Tx, drafts: readonly ProductDraft[], known: Known) {
  const errors: ProductError[] = [];
  const report = (index: number, flaws: readonly Flaw[]) => {
    for (const flaw of flaws) errors.push({ index, productId: drafts[index]?.id ?? "", ...flaw });
  };
  const right: { index: number; product: ProductContent }[] = [];
  for (const [index, draft] of drafts.entries()) {
    const checked = checkProduct(draft, known);
    if ("flaws" in checked) report(index, checked.flaws);
    else right.push({ index, product: checked.product });
  }
  const holders = await findHolders(
    tx,
    right.flatMap(({ product }) => claimsOf(product)),
  );
  const granted = new Set<string>();
  const accepted = right.filter(({ index, product }) => {
    const flaws = grantClaims(product, holders, granted);
    report(index, flaws);
    return flaws.length === 0;
  });
  errors.sort((a, b) => a.index - b.index);
  return { accepted: accepted.map(({ product }) => product), errors };
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
    version: (head?.version ?? 0n) + 1n,
    publishedAt: head?.publishedAt ?? (state === "published" ? at.now : undefined),
    updatedAt: at.now,
  };
  const former = head && { slug: head.slug, categorySlugs: placeOf(at.tree, head.categoryId).slugs };
  return { product, former };
}
