import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { contentHash } from "../db/product-rows.ts";
import { saveRevision } from "../db/revision-store.ts";
import { noteRevision } from "../db/seller-product-store.ts";
import type { Flaw } from "../domain/flaw.ts";
import { draftOf, ownPart, withOwnOffers } from "../domain/own-part.ts";
import type { Product, ProductContent } from "../domain/product.ts";
import type { Revision } from "../domain/revision.ts";
import { revisionSubmitted } from "../events/revision-events.ts";
import { examineDraft } from "./examine-draft.ts";
import { openProduct, requireDraft, requireNoneSubmitted } from "./open-product.ts";
import { placeOf } from "./record-changes.ts";
import { requireManager, type SellerCall, type SellerCallDeps } from "./seller-call.ts";
import { whileNamesClash } from "./while-names-clash.ts";

export interface SubmitRevisionInput extends SellerCall {
  readonly key: RequestKey;
  readonly productId: string;
  readonly version: number;
}

/** Hands the draft to moderation. */
export async function submitRevision(deps: SellerCallDeps, input: SubmitRevisionInput): Promise<Revision> {
  await requireManager(deps, input);
  return whileNamesClash(() => once(deps.db, input.key, (tx) => submit(tx, input, deps.now())));
}

async function submit(tx: Tx, { productId, version, member }: SubmitRevisionInput, now: Date): Promise<Revision> {
  const { sellerId, userId } = member;
  const product = await openProduct(tx, { productId, sellerId });
  requireNoneSubmitted(product);
  const draft = requireDraft(product, { productId, version });
  const { live, tree } = product;
  const { content, proposed, problems } = await examineDraft(tx, draft, { live, tree, now });
  if (!content) throw incomplete(problems);
  requireChange(content, live);
  const revision: Revision = {
    ...draft,
    state: "submitted",
    content: ownPart(proposed, sellerId),
    base: live && ownPart(draftOf(live), sellerId),
    submittedBy: userId,
    submittedAt: now,
  };
  await saveRevision(tx, revision);
  await noteRevision(tx, { sellerId, productId, state: "submitted", at: now });
  const shown = withOwnOffers(proposedProduct(content, { live, sellerId, now }), sellerId);
  await appendEvent(
    tx,
    revisionSubmitted(revision, { proposed: shown, live, place: placeOf(tree, content.categoryId) }),
  );
  return revision;
}

interface Beside {
  readonly live: Product | undefined;
  readonly sellerId: string;
  readonly now: Date;
}

/** A product as it would be if this were published. */
export function proposedProduct(content: ProductContent, { live, sellerId, now }: Beside): Product {
  const { version = 0n, publishedAt } = live ?? {};
  return {
    ...content,
    ...{ state: "draft", ownerSellerId: sellerId, archivedBy: undefined, version, publishedAt, updatedAt: now },
  };
}

function incomplete([first]: readonly Flaw[]): DomainError {
  const { field = "", reason = "", message = "Something is missing." } = first ?? {};
  return new DomainError("failed_precondition", "DRAFT_INCOMPLETE", message, { field, reason });
}

function requireChange(content: ProductContent, live: Product | undefined): void {
  if (live?.state !== "published" || contentHash(content) !== contentHash(live)) return;
  throw new DomainError("failed_precondition", "DRAFT_UNCHANGED", "The shop shows the product like this already.");
}
