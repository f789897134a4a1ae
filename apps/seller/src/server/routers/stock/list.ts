import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { Offer_State } from "@souk/contracts/product/v1/product";
import { z } from "zod";
import type { Clients } from "../../clients.ts";
import { sellerProcedure } from "../../trpc.ts";
import { type StockRowView, stockRowView } from "./stock-view.ts";

const input = z.object({
  view: z.enum(["all", "low", "out", "paused"]),
  query: z.string().trim().max(100).default(""),
  cursor: z.string().max(500).optional(),
});

export interface StockPageView {
  readonly rows: StockRowView[];
  readonly nextCursor: string | null;
}

interface Asked extends z.infer<typeof input> {
  readonly sellerId: string;
  readonly locale: string;
}

const pageSize = 100;

/** A page of the shop's offers with their stock: by product, or what is low with the fewest first. */
export const list = sellerProcedure.input(input).query(async ({ ctx, input, signal }): Promise<StockPageView> => {
  const call = { ...ctx.call, ...(signal && { signal }) };
  const asked = { ...input, sellerId: ctx.shop.id, locale: ctx.locale };
  const isLow = input.view === "low" || input.view === "out";
  return isLow ? listLow(ctx.clients, asked, call) : listOffers(ctx.clients, asked, call);
});

async function listOffers({ offers, stock }: Clients, asked: Asked, call: CallOptions): Promise<StockPageView> {
  const { sellerId, query, view, cursor = "" } = asked;
  const state = view === "paused" ? Offer_State.PAUSED : Offer_State.UNSPECIFIED;
  const page = await offers.listSellerOffers({ sellerId, query, state, pageSize, pageToken: cursor }, call);
  const offerIds = page.offers.flatMap(({ offer }) => offer?.id ?? []);
  const { stocks } = await stock.batchGetSellerStock({ sellerId, offerIds }, call);
  const stockOf = new Map(stocks.map((each) => [each.stock?.offerId, each]));
  const rows = page.offers.flatMap((offer) => stockRowView(offer, stockOf.get(offer.offer?.id), asked.locale));
  return { rows, nextCursor: page.nextPageToken || null };
}

async function listLow({ offers, stock }: Clients, asked: Asked, call: CallOptions): Promise<StockPageView> {
  const { sellerId, query, view, cursor = "" } = asked;
  const about = { sellerId, outOnly: view === "out", pageSize, pageToken: cursor };
  const page = await stock.listLowStock(about, call);
  const offerIds = page.stocks.flatMap((each) => each.stock?.offerId ?? []);
  const found = await offers.batchGetSellerOffers({ sellerId, offerIds }, call);
  const offerOf = new Map(found.offers.map((each) => [each.offer?.id, each]));
  const rows = page.stocks.flatMap((each) => {
    const offer = offerOf.get(each.stock?.offerId);
    return offer ? stockRowView(offer, each, asked.locale) : [];
  });
  return { rows: rows.filter((row) => isAbout(row, query)), nextCursor: page.nextPageToken || null };
}

function isAbout({ title, sku }: StockRowView, query: string): boolean {
  const asked = query.toLowerCase();
  return title.toLowerCase().includes(asked) || sku.toLowerCase().startsWith(asked);
}
