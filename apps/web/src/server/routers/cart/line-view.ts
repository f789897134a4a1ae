import "server-only";
import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import type { CartLine } from "@souk/contracts/cart/v1/cart";
import { type OrderLine, type UnavailableLine, UnavailableLine_Reason } from "@souk/contracts/order/v1/order";
import type { Media, OfferDetails, OptionLabel, Text } from "@souk/contracts/product/v1/product";
import { type PictureView, pictureView } from "../../catalogue/picture-view.ts";

/** Why a line cannot be bought as it stands. */
interface LineProblem {
  readonly reason: "gone" | "sold_out" | "insufficient";
  readonly available: number;
}

/** What is shown of an offer in a cart, a checkout or an order. */
export interface ItemView {
  readonly offerId: string;
  readonly quantity: number;
  /** Null when the offer is gone for good. */
  readonly title: string | null;
  readonly slug: string | null;
  readonly options: { readonly name: string; readonly value: string }[];
  readonly picture: PictureView | null;
  readonly unitPrice: MoneyView | null;
  /** Null when the line is in no total. */
  readonly total: MoneyView | null;
}

export interface CartLineView extends ItemView {
  readonly problem: LineProblem | null;
}

export function itemView(line: OrderLine, locale: string): ItemView {
  return {
    ...itemTexts({ ...line, slug: line.productSlug }, locale),
    offerId: line.offerId,
    quantity: line.quantity,
    unitPrice: moneyView(line.unitPrice, locale) ?? null,
    total: moneyView(line.total, locale) ?? null,
  };
}

export function unavailableView(
  line: CartLine,
  why: UnavailableLine | undefined,
  offer: OfferDetails | undefined,
  locale: string,
): CartLineView {
  const problem: LineProblem = { reason: reasonOf(why?.reason), available: Number(why?.available ?? 0n) };
  const known = offer && itemTexts({ ...offer, slug: offer.productSlug }, locale);
  return {
    ...(known ?? { title: null, slug: null, options: [], picture: null }),
    offerId: line.offerId,
    quantity: line.quantity,
    unitPrice: moneyView(offer?.offer?.price, locale) ?? null,
    total: null,
    problem,
  };
}

interface Described {
  readonly title?: Text | undefined;
  readonly slug: string;
  readonly options: OptionLabel[];
  readonly picture?: Media | undefined;
}

function itemTexts({ title, slug, options, picture }: Described, locale: string) {
  return {
    title: pickText(title, locale),
    slug,
    options: options.map(({ name, value }) => ({ name: pickText(name, locale), value: pickText(value, locale) })),
    picture: picture ? pictureView(picture, locale) : null,
  };
}

function reasonOf(reason: UnavailableLine_Reason | undefined): LineProblem["reason"] {
  if (reason === UnavailableLine_Reason.SOLD_OUT) return "sold_out";
  return reason === UnavailableLine_Reason.INSUFFICIENT ? "insufficient" : "gone";
}
