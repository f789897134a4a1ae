import { timestampDate } from "@bufbuild/protobuf/wkt";
import { moneyView, pickText } from "@souk/bff/views";
import { Product_State } from "@souk/contracts/product/v1/product";
import { Revision_State, type SellerProductSummary } from "@souk/contracts/product/v1/seller_catalogue";
import { type PictureView, pictureView } from "../orders/picture-view.ts";

export type LiveState = "none" | "published" | "archived";
export type RevisionStateView = "draft" | "submitted" | "published" | "rejected" | "withdrawn";

/** A product as a row of the shop's list. */
export interface ProductRowView {
  readonly id: string;
  readonly title: string;
  readonly brand: string;
  readonly categoryId: string;
  readonly picture: PictureView | null;
  readonly live: LiveState;
  readonly revision: RevisionStateView | null;
  readonly isOwner: boolean;
  readonly variantCount: number;
  readonly offerCount: number;
  readonly activeOfferCount: number;
  /** "€24.00" or "€24.00 – €30.00"; empty without an offer. */
  readonly price: string;
  /** ISO 8601. */
  readonly changedAt: string;
}

export function liveState(state: Product_State): LiveState {
  if (state === Product_State.PUBLISHED) return "published";
  return state === Product_State.ARCHIVED ? "archived" : "none";
}

const revisionStates: Readonly<Record<Revision_State, RevisionStateView | null>> = {
  [Revision_State.UNSPECIFIED]: null,
  [Revision_State.DRAFT]: "draft",
  [Revision_State.SUBMITTED]: "submitted",
  [Revision_State.PUBLISHED]: "published",
  [Revision_State.REJECTED]: "rejected",
  [Revision_State.WITHDRAWN]: "withdrawn",
};

export const revisionState = (state: Revision_State): RevisionStateView | null => revisionStates[state];

export function productRowView(row: SellerProductSummary, locale: string): ProductRowView {
  const { brand, categoryId, isOwner, variantCount, offerCount, activeOfferCount } = row;
  return {
    ...{ brand, categoryId, isOwner, variantCount, offerCount, activeOfferCount },
    id: row.productId,
    title: pickText(row.title, locale),
    picture: row.picture ? pictureView(row.picture, locale) : null,
    live: liveState(row.state),
    revision: revisionState(row.revisionState),
    price: priceRange(row, locale),
    changedAt: row.changedAt ? timestampDate(row.changedAt).toISOString() : "",
  };
}

function priceRange({ priceFrom, priceTo }: SellerProductSummary, locale: string): string {
  const from = moneyView(priceFrom, locale);
  const to = moneyView(priceTo, locale);
  if (!from) return "";
  return to && to.minorUnits !== from.minorUnits ? `${from.text} – ${to.text}` : from.text;
}
