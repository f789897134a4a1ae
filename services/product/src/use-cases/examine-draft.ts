import type { Tx } from "@souk/database/database";
import { findHolders } from "../db/product-store.ts";
import type { CategoryTree } from "../domain/category-tree.ts";
import { checkProposal, missingAttributes } from "../domain/check-proposal.ts";
import { claimKey } from "../domain/claims.ts";
import type { Flaw } from "../domain/flaw.ts";
import { draftOf } from "../domain/own-part.ts";
import type { Product, ProductContent } from "../domain/product.ts";
import type { ProductDraft } from "../domain/product-draft.ts";
import { propose } from "../domain/propose.ts";
import type { Revision } from "../domain/revision.ts";
import { slugBeside, slugOf } from "../domain/slug-of.ts";
import { checkDrafts } from "./check-drafts.ts";
import { requiredAttributes } from "./required-attributes.ts";

export interface Examined {
  /** The whole product as it would be published; undefined when something is wrong with it. */
  readonly content: ProductContent | undefined;
  readonly proposed: ProductDraft;
  readonly problems: readonly Flaw[];
}

interface Beside {
  readonly live: Product | undefined;
  readonly tree: CategoryTree;
  readonly now: Date;
  /** It was ready when it was submitted: what is required since then holds for the next one. */
  readonly wasReady?: boolean;
}

/** What would become of the product if this revision were published now, and what is wrong with that. */
export async function examineDraft(
  tx: Tx,
  revision: Pick<Revision, "content" | "base" | "sellerId">,
  { live, tree, now, wasReady = false }: Beside,
): Promise<Examined> {
  const { sellerId, base } = revision;
  const shown = live && draftOf(live);
  const content = { ...revision.content, slug: live?.slug ?? (await freeSlug(tx, revision.content)) };
  const proposed = propose(content, { sellerId, base, live: shown });
  const { accepted, errors } = await checkDrafts(tx, [proposed], { tree, now });
  const required = wasReady ? [] : (await requiredAttributes(tx, tree, [proposed.categoryId]))(proposed.categoryId);
  const missing = missingAttributes(proposed, required);
  const problems = [...errors, ...checkProposal(proposed, shown, sellerId), ...missing].map(
    ({ field, reason, message }) => {
      return { field, reason, message };
    },
  );
  return { content: problems.length === 0 ? accepted[0] : undefined, proposed, problems };
}

/** An address by the title that no other product has. */
async function freeSlug(tx: Tx, { id, title }: ProductDraft): Promise<string> {
  const slug = slugOf(title.en ?? "", id);
  const claim = { kind: "slug", value: slug, field: "slug" } as const;
  const holder = (await findHolders(tx, [claim])).get(claimKey(claim));
  return holder === undefined || holder === id ? slug : slugBeside(slug, id);
}
