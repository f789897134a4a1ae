import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { SellerStock } from "@souk/contracts/inventory/v1/stock_service";
import type { SellerOffer } from "@souk/contracts/product/v1/seller_offer_service";
import { toDecimal } from "@souk/money/decimal";
import { money } from "@souk/money/money";
import Papa from "papaparse";
import { csvColumns } from "../../features/stock/csv/csv-format.ts";
import type { Clients } from "../clients.ts";

interface Asked {
  readonly sellerId: string;
  /** What each location is called in the file. */
  readonly locationNames: ReadonlyMap<string, string>;
  readonly call: CallOptions;
  readonly signal: AbortSignal;
}

const pageSize = 200;

/** A shop's stock and prices as CSV, page by page. What a spreadsheet would calculate is marked as text. */
export async function* exportStock({ offers, stock }: Clients, asked: Asked): AsyncGenerator<string, undefined> {
  const { sellerId, call, signal } = asked;
  const options = { ...call, signal };
  const title = ["title", ...csvColumns];
  let pageToken = "";
  let head: readonly string[] | undefined = title;
  do {
    const page = await offers.listSellerOffers({ sellerId, pageSize, pageToken }, options);
    const offerIds = page.offers.flatMap(({ offer }) => offer?.id ?? []);
    const { stocks } = await stock.batchGetSellerStock({ sellerId, offerIds }, options);
    const stockOf = new Map(stocks.map((each) => [each.stock?.offerId, each]));
    const rows = page.offers.flatMap((each) => rowsOf(each, stockOf.get(each.offer?.id), asked.locationNames));
    const lines = head ? [[...head], ...rows] : rows;
    head = undefined;
    if (lines.length > 0) yield `${Papa.unparse(lines, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  return undefined;
}

/** A row for each location; the price and the threshold stand in the first. */
function rowsOf(
  { offer, title }: SellerOffer,
  stock: SellerStock | undefined,
  names: ReadonlyMap<string, string>,
): string[][] {
  if (!offer) return [];
  const decimal = (value: { currencyCode: string; minorUnits: bigint } | undefined) =>
    value ? toDecimal(money(value.currencyCode, value.minorUnits)) : "";
  const lying = stock && stock.locations.length > 0 ? stock.locations : [{ location: "main", onHand: 0n }];
  return lying.map(({ location, onHand }, at) => {
    const about = [title?.byLanguage.en ?? "", offer.sku, names.get(location) ?? location];
    const counted = [stock ? String(onHand) : "", ""];
    const priced = [decimal(offer.price), decimal(offer.compareAtPrice), String(stock?.lowThreshold ?? "")];
    return [...about, ...counted, ...(at === 0 ? priced : ["", "", ""])];
  });
}
