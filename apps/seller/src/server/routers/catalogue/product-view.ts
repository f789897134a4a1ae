import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import type { DraftProblem, Revision, SellerProduct } from "@souk/contracts/product/v1/seller_catalogue";
import type { AttributeView } from "./attribute-view.ts";
import { contentView, isPaused, type ProductContent } from "./content-view.ts";
import { type LiveState, liveState, type RevisionStateView, revisionState } from "./product-row-view.ts";

export interface ProblemView {
  /** "variants[2].offers[0].price" */
  readonly field: string;
  readonly reason: string;
}

export interface RevisionView {
  readonly id: string;
  readonly state: RevisionStateView;
  readonly version: number;
  readonly content: ProductContent;
  /** ISO 8601; empty when it has not happened. */
  readonly savedAt: string;
  readonly submittedAt: string;
  readonly decidedAt: string;
  readonly reasonCodes: readonly string[];
  readonly note: string;
  readonly isAutomatic: boolean;
}

/** Everything that a seller's editor needs of one product. */
export interface ProductView {
  readonly id: string;
  readonly isOwner: boolean;
  readonly live: LiveState;
  readonly slug: string;
  readonly liveContent: ProductContent | null;
  readonly pausedOfferIds: readonly string[];
  readonly otherSellerCount: number;
  readonly draft: RevisionView | null;
  readonly latest: RevisionView | null;
  readonly problems: readonly ProblemView[];
  readonly isTakenDown: boolean;
  /** Of the attributes that any of these contents names. */
  readonly attributes: readonly AttributeView[];
  readonly currencyCode: string;
}

export function productView(
  product: SellerProduct,
  beside: Pick<ProductView, "attributes" | "currencyCode">,
): ProductView {
  const { productId: id, isOwner, otherSellerCount, isTakenDown, live, draft, latest, problems } = product;
  const offers = live?.variants.flatMap((variant) => variant.offers) ?? [];
  return {
    ...{ id, isOwner, otherSellerCount, isTakenDown, ...beside },
    live: live ? liveState(live.state) : "none",
    slug: live?.slug ?? "",
    liveContent: live ? contentView(live) : null,
    pausedOfferIds: offers.filter(isPaused).map((offer) => offer.id),
    draft: draft ? revisionView(draft) : null,
    latest: latest ? revisionView(latest) : null,
    problems: problems.map(problemView),
  };
}

export function revisionView(revision: Revision): RevisionView {
  const { id, version, content, reasonCodes, note, automatic } = revision;
  return {
    ...{ id, version, reasonCodes, note, isAutomatic: automatic },
    state: revisionState(revision.state) ?? "draft",
    content: content ? contentView(content) : nothing,
    savedAt: isoOf(revision.savedAt),
    submittedAt: isoOf(revision.submittedAt),
    decidedAt: isoOf(revision.decidedAt),
  };
}

const empty = { en: "", ru: "" };
const nothing: ProductContent = {
  ...{ title: empty, description: empty, brand: "", categoryId: "" },
  ...{ attributes: [], optionCodes: [], variants: [], media: [] },
};

export const problemView = ({ field, reason }: DraftProblem): ProblemView => ({ field, reason });

export const isoOf = (at: Timestamp | undefined): string => (at ? timestampDate(at).toISOString() : "");
