import "server-only";
import type { Seller } from "@souk/contracts/seller/v1/seller";
import type { Locale } from "@/i18n/locales";
import { listCards } from "../catalogue/list-cards.ts";
import type { PictureView } from "../catalogue/picture-view.ts";
import { clients } from "../clients.ts";
import { inTurn } from "./in-turn.ts";
import { type SellerView, sellerView } from "./seller-view.ts";

export interface SellerSpotlight {
  readonly seller: SellerView;
  /** Of what they sell. */
  readonly pictures: readonly PictureView[];
}

const shownMax = 3;
const picturesShown = 3;

/** A few sellers who have something to show; every week others, so that each has their turn. */
export async function sellerSpotlights(locale: Locale, now: Date): Promise<SellerSpotlight[]> {
  const { sellers } = await clients().seller.listSellers({ pageSize: 100 });
  const described = sellers.filter(({ description }) => description !== undefined);
  const spotlights: SellerSpotlight[] = [];
  const shown = new Set<string>();
  for (const seller of inTurn(described, now)) {
    const pictures = (await picturesOf(seller, locale)).filter(({ id }) => !shown.has(id)).slice(0, picturesShown);
    if (pictures.length < picturesShown) continue;
    for (const { id } of pictures) shown.add(id);
    spotlights.push({ seller: sellerView(seller, locale), pictures });
    if (spotlights.length === shownMax) break;
  }
  return spotlights;
}

async function picturesOf({ id }: Seller, locale: Locale): Promise<PictureView[]> {
  const { cards } = await listCards(clients(), locale, { sellerId: id, sort: "popular", pageSize: 4 * picturesShown });
  return cards.flatMap(({ picture }) => picture ?? []);
}
