import type { Client } from "@connectrpc/connect";
import type { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import type { ProductCard } from "@souk/contracts/product/v1/product";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import type { Money } from "@souk/money/money";
import { fromProto } from "@souk/money/proto";

export interface GoodsDeps {
  readonly products: Client<typeof ProductService>;
  readonly inventory: Client<typeof InventoryService>;
}

/** A product as it is sold now. */
export interface Goods {
  readonly card: ProductCard;
  readonly offers: readonly { readonly variantId: string; readonly price: Money }[];
}

/** What each call takes. */
export const productsAtOnce = 100;
const offersAtOnce = 200;
const stocksAtOnce = 500;

/** Products by id with the offers that can be bought now; what is not in the shop is left out. */
export async function readGoods(deps: GoodsDeps, productIds: readonly string[]): Promise<Map<string, Goods>> {
  const { cards } = await deps.products.batchGetProductCards({ productIds: [...productIds] });
  const offerIds = cards.flatMap((card) => card.offerIds);
  const [details, available] = await Promise.all([readOffers(deps, offerIds), readAvailable(deps, offerIds)]);
  return new Map(
    cards.map((card) => [card.id, { card, offers: details.get(card.id)?.filter(({ id }) => available.has(id)) ?? [] }]),
  );
}

/** The lowest price that can be paid now, for a variant in particular or any; null when there is none. */
export function lowestPrice({ offers }: Goods, variantId: string): Money | null {
  const wanted = offers.filter((offer) => variantId === "" || offer.variantId === variantId);
  return wanted.reduce<Money | null>(
    (lowest, { price }) => (lowest === null || price.minorUnits < lowest.minorUnits ? price : lowest),
    null,
  );
}

async function readOffers({ products }: GoodsDeps, ids: readonly string[]) {
  const byProduct = new Map<string, { id: string; variantId: string; price: Money }[]>();
  for (const offerIds of chunks(ids, offersAtOnce)) {
    for (const { offer, isAvailable } of (await products.batchGetOffers({ offerIds })).offers) {
      if (!offer || !isAvailable) continue;
      const { id, variantId, productId } = offer;
      const others = byProduct.get(productId) ?? [];
      byProduct.set(productId, [...others, { id, variantId, price: fromProto(offer.price) }]);
    }
  }
  return byProduct;
}

async function readAvailable({ inventory }: GoodsDeps, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const offerIds of chunks(ids, stocksAtOnce)) {
    const { availabilities } = await inventory.batchGetAvailability({ offerIds });
    for (const { offerId, available } of availabilities) if (available > 0n) found.add(offerId);
  }
  return found;
}

function* chunks(ids: readonly string[], size: number): Generator<string[]> {
  for (let start = 0; start < ids.length; start += size) yield ids.slice(start, start + size);
}
