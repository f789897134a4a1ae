import { pickText } from "@souk/bff/views";
import type { SellerStock } from "@souk/contracts/inventory/v1/stock_service";
import { type Offer, Offer_State, Product_State } from "@souk/contracts/product/v1/product";
import type { SellerOffer } from "@souk/contracts/product/v1/seller_offer_service";
import { toDecimal } from "@souk/money/decimal";
import { money } from "@souk/money/money";
import { type PictureView, pictureView } from "../orders/picture-view.ts";

/** What there is of an offer, and where. */
export interface StockView {
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
  readonly isLow: boolean;
  /** The offer's own; null when the shop's default counts. */
  readonly threshold: number | null;
  /** Location → pieces. */
  readonly locations: Readonly<Record<string, number>>;
}

/** What the shop asks for an offer. */
export interface PriceView {
  readonly currencyCode: string;
  /** A plain decimal: "12.50". */
  readonly price: string;
  readonly compareAt: string | null;
  readonly state: "active" | "paused";
  readonly etag: string;
}

/** An offer as a row of the stock pages. */
export interface StockRowView {
  readonly offerId: string;
  readonly sku: string;
  readonly title: string;
  /** "Lilac, 39". */
  readonly options: string;
  readonly picture: PictureView | null;
  readonly isPublished: boolean;
  readonly offer: PriceView;
  /** Null while nobody has counted it. */
  readonly stock: StockView | null;
}

export function stockView({ stock, locations, lowThreshold, isLow }: SellerStock): StockView {
  return {
    onHand: Number(stock?.onHand ?? 0n),
    reserved: Number(stock?.reserved ?? 0n),
    available: Number(stock?.available ?? 0n),
    threshold: lowThreshold === undefined ? null : Number(lowThreshold),
    locations: Object.fromEntries(locations.map(({ location, onHand }) => [location, Number(onHand)])),
    isLow,
  };
}

export function priceView(offer: Offer, etag: string): PriceView {
  const { price, compareAtPrice, state } = offer;
  const decimal = (value: { currencyCode: string; minorUnits: bigint }) =>
    toDecimal(money(value.currencyCode, value.minorUnits));
  return {
    currencyCode: price?.currencyCode ?? "",
    price: price ? decimal(price) : "",
    compareAt: compareAtPrice ? decimal(compareAtPrice) : null,
    state: state === Offer_State.PAUSED ? "paused" : "active",
    etag,
  };
}

export function stockRowView(from: SellerOffer, stock: SellerStock | undefined, locale: string): StockRowView[] {
  const { offer, etag, title, options, picture, productState } = from;
  if (!offer) return [];
  return [
    {
      offerId: offer.id,
      sku: offer.sku,
      title: pickText(title, locale),
      options: options.map(({ value }) => pickText(value, locale)).join(", "),
      picture: picture ? pictureView(picture, locale) : null,
      isPublished: productState === Product_State.PUBLISHED,
      offer: priceView(offer, etag),
      stock: stock ? stockView(stock) : null,
    },
  ];
}
