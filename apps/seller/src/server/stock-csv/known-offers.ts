import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { Clients } from "../clients.ts";
import type { KnownOffer } from "./read-row.ts";

/** What the shop has under these SKUs. */
export async function knownOffers(
  { offers, stock }: Pick<Clients, "offers" | "stock">,
  { sellerId, skus }: { sellerId: string; skus: readonly string[] },
  call: CallOptions,
): Promise<Map<string, KnownOffer>> {
  const asked = [...new Set(skus)].filter((sku) => sku !== "" && sku.length <= 120);
  if (asked.length === 0) return new Map();
  const found = await offers.batchGetSellerOffers({ sellerId, skus: asked }, call);
  const offerIds = found.offers.flatMap(({ offer }) => offer?.id ?? []);
  const { stocks } = await stock.batchGetSellerStock({ sellerId, offerIds }, call);
  const stockOf = new Map(stocks.map((each) => [each.stock?.offerId, each]));
  return new Map(
    found.offers.flatMap(({ offer }) => {
      if (!offer?.price) return [];
      const lying = stockOf.get(offer.id);
      const known: KnownOffer = {
        offerId: offer.id,
        currencyCode: offer.price.currencyCode,
        priceMinor: offer.price.minorUnits,
        compareAtMinor: offer.compareAtPrice?.minorUnits,
        onHand: lying?.stock?.onHand ?? 0n,
        reserved: lying?.stock?.reserved ?? 0n,
        locations: new Map(lying?.locations.map(({ location, onHand }) => [location, onHand])),
      };
      return [[offer.sku, known] as const];
    }),
  );
}
