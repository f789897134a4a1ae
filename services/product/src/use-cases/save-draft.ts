import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { saveRevision } from "../db/revision-store.ts";
import { noteRevision } from "../db/seller-product-store.ts";
import type { Flaw } from "../domain/flaw.ts";
import { offeredVariants, withoutCounted } from "../domain/opening-stock.ts";
import { draftOf, ownPart } from "../domain/own-part.ts";
import type { ProductDraft } from "../domain/product-draft.ts";
import type { Revision } from "../domain/revision.ts";
import { hasControls } from "../domain/text.ts";
import { examineDraft } from "./examine-draft.ts";
import { openProduct, requireNoneSubmitted, requireVersion } from "./open-product.ts";
import { requireManager, type SellerCall, type SellerCallDeps } from "./seller-call.ts";
import { whileNamesClash } from "./while-names-clash.ts";

export interface SaveDraftInput extends SellerCall {
  readonly key: RequestKey;
  readonly productId: string;
  readonly content: ProductDraft;
  readonly version: number;
}

export interface SavedDraft {
  readonly draft: Revision;
  readonly problems: readonly Flaw[];
}

const lengthMax = 1_000_000;

/** Keeps what a seller writes of a product, complete or not, and says what is missing before it can be submitted. */
export async function saveDraft(deps: SellerCallDeps, input: SaveDraftInput): Promise<SavedDraft> {
  await requireManager(deps, input);
  checkStorable(input.content);
  return whileNamesClash(() => once(deps.db, input.key, (tx) => save(tx, input, deps.now())));
}

async function save(tx: Tx, input: SaveDraftInput, now: Date): Promise<SavedDraft> {
  const { productId, version } = input;
  const { sellerId, userId } = input.member;
  const product = await openProduct(tx, { productId, sellerId });
  requireNoneSubmitted(product);
  requireVersion(product.draft, version);
  const { live, tree } = product;
  const offered = offeredVariants(live && draftOf(live), sellerId);
  const begun = product.draft ?? begin({ productId, sellerId, base: live && ownPart(draftOf(live), sellerId) });
  const content = withoutCounted(withSeller(input.content, { productId, sellerId }), offered);
  const draft: Revision = { ...begun, content, version: version + 1, savedBy: userId, savedAt: now };
  await saveRevision(tx, draft);
  await noteRevision(tx, { sellerId, productId, state: "draft", at: now });
  const { problems } = await examineDraft(tx, draft, { live, tree, now });
  return { draft, problems };
}

type Begun = Omit<Revision, "content" | "version" | "savedBy" | "savedAt">;

/** A revision that nobody has submitted yet. */
export function begin(of: Pick<Revision, "productId" | "sellerId" | "base">): Begun {
  return {
    ...of,
    ...{ id: newId(), state: "draft", submittedBy: undefined, submittedAt: undefined, decidedAt: undefined },
    ...{ reasonCodes: [], note: "", isAutomatic: false },
  };
}

/** Whatever a caller writes, it is about this product, and the offers are this seller's. */
function withSeller(content: ProductDraft, { productId, sellerId }: { productId: string; sellerId: string }) {
  const variants = content.variants.map((variant) => ({
    ...variant,
    offers: variant.offers.slice(0, 1).map((offer) => ({ ...offer, sellerId })),
  }));
  return { ...content, id: productId, slug: "", variants };
}

/** Throws DRAFT_INVALID for what the database would refuse or nobody can have written. */
function checkStorable(content: ProductDraft): void {
  const written = JSON.stringify(content, (key, value: unknown) => {
    if (!isStorable(key) || (typeof value === "string" && !isStorable(value)))
      throw invalid("a character that is none");
    if (typeof value === "number" && !Number.isFinite(value)) throw invalid("a number that is none");
    return typeof value === "bigint" ? value.toString() : value;
  });
  if (written.length > lengthMax) throw invalid(`more than ${lengthMax} characters`);
}

const isStorable = (s: string) => !hasControls(s) && s.isWellFormed();

function invalid(what: string): DomainError {
  return new DomainError("invalid", "DRAFT_INVALID", `The draft has ${what}; plain text of a sane length is needed.`);
}
