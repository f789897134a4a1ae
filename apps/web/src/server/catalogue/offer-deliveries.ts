import "server-only";
import type { Locale } from "@/i18n/locales";
import type { Clients } from "../clients.ts";
import { createFacts } from "../facts/facts.ts";
import { type DeliveryOptionView, deliveryOptionViews } from "../routers/cart/delivery-option-view.ts";

/** Offer id → the ways in which one of it would come, the standard one first. Offers that cannot be bought are left out. */
export type OfferDeliveries = Record<string, DeliveryOptionView[]>;

/** The days change at the cut-off hour, the fees with the shop's settings: a minute late is soon enough. */
const known = createFacts<OfferDeliveries>({ entriesMax: 2_000, lifetimeMs: 60_000 });

/** What delivery would be for one of each offer, to the shop's own country, by the rules that a checkout is quoted by. */
export async function offerDeliveries(
  { order }: Pick<Clients, "order">,
  locale: Locale,
  offerIds: readonly string[],
  signal?: AbortSignal,
): Promise<OfferDeliveries> {
  const key = [locale, ...offerIds].join();
  const kept = known.get(key);
  if (kept) return kept;
  const keep = known.keeper();
  const lines = offerIds.map((offerId) => ({ offerId, quantity: 1 }));
  const { quote } = await order.quoteOrder({ lines }, signal ? { signal } : {});
  const deliveries: OfferDeliveries = {};
  for (const seller of quote?.sellers ?? []) {
    const options = deliveryOptionViews(seller, locale);
    for (const { offerId } of seller.lines) deliveries[offerId] = options;
  }
  keep(key, deliveries);
  return deliveries;
}
