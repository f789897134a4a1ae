import type { Tx } from "@souk/database/database";
import { findAttributeRules } from "../db/attribute-store.ts";
import { findMedia } from "../db/media-store.ts";
import { findHolders, findOffers } from "../db/product-store.ts";
import type { CategoryTree } from "../domain/category-tree.ts";
import { checkProduct, type Known } from "../domain/check-product.ts";
import { claimsOf, grantClaims } from "../domain/claims.ts";
import type { Flaw } from "../domain/flaw.ts";
import { isUuid } from "../domain/is-uuid.ts";
import type { ProductContent } from "../domain/product.ts";
import type { ProductDraft } from "../domain/product-draft.ts";

export interface ProductError extends Flaw {
  readonly index: number;
  readonly productId: string;
}

export interface CheckedDrafts {
  readonly accepted: readonly ProductContent[];
  readonly errors: readonly ProductError[];
}

/** Sorts out what may be stored beside what is stored already, and says what is wrong with the rest. */
export async function checkDrafts(
  tx: Tx,
  drafts: readonly ProductDraft[],
  { tree, now }: { tree: CategoryTree; now: Date },
): Promise<CheckedDrafts> {
  const known = await loadKnown(tx, drafts, tree, now);
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
