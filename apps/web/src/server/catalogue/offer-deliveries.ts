import "server-only";
import type { Locale } from "@/i18n/locales";
import type { Clients } from "../clients.ts";
import { createFacts } from "../facts/facts.ts";
import { type DeliveryOptionView, deliveryOptionViews } from "../routers/cart/delivery-option-view.ts";
import { type ShopNotice, shopNotices } from "./shop-notices.ts";

export interface OfferDelivery {
  /** The ways in which one of it would come, the standard one first. */
  readonly options: readonly DeliveryOptionView[];
  /** Null when the shop could not be asked. */
  readonly shop: ShopNotice | null;
}

/** By offer id. Offers that cannot be bought are left out. */
export type OfferDeliveries = Record<string, OfferDelivery>;

/** The days change at the cut-off hour, the fees with the shop's settings: a minute late is soon enough. */
const known = createFacts<OfferDeliveries>({ entriesMax: 2_000, lifetimeMs: 60_000 });

/** What delivery would be for one of each offer, to the shop's own country, by the rules that a checkout is quoted by. */
export async function offerDeliveries(
  clients: Pick<Clients, "order" | "seller">,
  locale: Locale,
  offerIds: readonly string[],
  signal?: AbortSignal,
): Promise<OfferDeliveries> {
  const key = [locale, ...offerIds].join();
  const kept = known.get(key);
  if (kept) return kept;
  const keep = known.keeper();
  const lines = offerIds.map((offerId) => ({ offerId, quantity: 1 }));
  const { quote } = await clients.order.quoteOrder({ lines }, signal ? { signal } : {});
  const deliveries: OfferDeliveries = {};
  const sellers = quote?.sellers ?? [];
  const sellerIds = sellers.map(({ sellerId }) => sellerId);
  // A day of arrival is worth more than what else there is to say of a shop.
  const notices = await shopNotices(clients, locale, sellerIds, signal).catch(() => new Map<string, ShopNotice>());
  for (const seller of sellers) {
    const options = deliveryOptionViews(seller, locale);
    const shop = notices.get(seller.sellerId) ?? null;
    for (const { offerId } of seller.lines) deliveries[offerId] = { options, shop };
  }
  keep(key, deliveries);
  return deliveries;
}
