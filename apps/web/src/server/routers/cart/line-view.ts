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

/** A price that is another than the shopper has seen. */
export interface PriceChange {
  readonly from: MoneyView;
  readonly to: MoneyView;
  readonly isHigher: boolean;
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
  /** Before discounts. Null when the line is in no total. */
  readonly total: MoneyView | null;
}

export interface CartLineView extends ItemView {
  readonly problem: LineProblem | null;
  /** What it costs after discounts; null without any. */
  readonly netTotal: MoneyView | null;
  readonly priceChange: PriceChange | null;
  /** The most that can be had; null when it is not known now. */
  readonly available: number | null;
}

/** Put aside for later. */
export interface SavedLineView extends ItemView {
  readonly state: "available" | "sold_out" | "gone";
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

export function quotedView(
  line: OrderLine,
  { seenPrice }: CartLine,
  available: number | null,
  locale: string,
): CartLineView {
  const isReduced = (line.discount?.minorUnits ?? 0n) > 0n;
  return {
    ...itemView(line, locale),
    problem: null,
    netTotal: isReduced ? (moneyView(line.netTotal, locale) ?? null) : null,
    priceChange: priceChange(seenPrice, line.unitPrice, locale),
    available,
  };
}

export function unavailableView(
  line: CartLine,
  why: UnavailableLine | undefined,
  offer: OfferDetails | undefined,
  locale: string,
): CartLineView {
  const available = Number(why?.available ?? 0n);
  return {
    ...offerView(line, offer, locale),
    netTotal: null,
    priceChange: null,
    available,
    problem: { reason: reasonOf(why?.reason), available },
  };
}

export function savedView(
  line: CartLine,
  offer: OfferDetails | undefined,
  available: number | null,
  locale: string,
): SavedLineView {
  const state = !offer?.isAvailable ? "gone" : available === 0 ? "sold_out" : "available";
  return { ...offerView(line, offer, locale), state };
}

function offerView(line: CartLine, offer: OfferDetails | undefined, locale: string): ItemView {
  const known = offer && itemTexts({ ...offer, slug: offer.productSlug }, locale);
  return {
    ...(known ?? { title: null, slug: null, options: [], picture: null }),
    offerId: line.offerId,
    quantity: line.quantity,
    unitPrice: moneyView(offer?.offer?.price, locale) ?? null,
    total: null,
  };
}

type Price = { currencyCode: string; minorUnits: bigint } | undefined;

function priceChange(seen: Price, now: Price, locale: string): PriceChange | null {
  if (!seen || !now || seen.currencyCode !== now.currencyCode || seen.minorUnits === now.minorUnits) return null;
  const [from, to] = [moneyView(seen, locale), moneyView(now, locale)];
  return from && to ? { from, to, isHigher: now.minorUnits > seen.minorUnits } : null;
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
