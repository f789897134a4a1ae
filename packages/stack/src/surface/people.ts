import type { HttpClient } from "../shopping/http-client.ts";
import type { Goods } from "../shopping/put-on-sale.ts";
import type { ShopEnvironment } from "../shopping/shop-environment.ts";
import * as known from "./identities.ts";
import type { IdKind } from "./ids-of.ts";
import { addOwner, guestOwner, type Owner, shopperOwner } from "./owners.ts";
import type { Json } from "./sample.ts";
import { sellerOwner } from "./seller-owner.ts";
import type { SurfaceClients } from "./surface-clients.ts";

/** Somebody with what they may well use. */
export interface Person {
  readonly identity: known.Identity;
  /** Whether shops and offers are things to own for them. */
  readonly isSeller: boolean;
  /** Ids of their own, and of what is everybody's. */
  readonly has: Readonly<Record<IdKind, string>>;
  /** What else a request needs to be taken seriously, by the field's way from the top or its last part. */
  readonly knows: Readonly<Record<string, Json>>;
}

export interface Making {
  readonly clients: SurfaceClients;
  readonly http: HttpClient;
  readonly shop: ShopEnvironment;
  readonly leaving: (() => Promise<void>)[];
}

/** What a statement is asked for. */
export const aPeriod = { currencyCode: "EUR", from: "2026-01-01T00:00:00Z", to: "2026-12-31T00:00:00Z" } as const;

/** Nobody, a forger, a guest, an account of every role, and a service. */
export async function everybody({ clients, http, shop, shops, leaving }: Making & { shops: readonly [Goods, Goods] }) {
  const [goods, others] = shops;
  const accounts = await known.everyRole(clients, http, shop);
  for (const account of accounts) leaving.push(account.remove);
  const guest = await known.guestIdentity(http, shop, goods.offerId);
  const seller = accounts.find(({ name }) => name === "seller");
  if (seller) await addOwner(clients, others.sellerId, seller.id);
  const identities = [known.nobody, known.forgedIdentity(), guest, ...accounts, await known.serviceIdentity(shop)];
  const everybodys = await whatAnybodyKnows(clients, goods);
  const { quote } = await clients.order.quoteOrder({ lines: [{ offerId: goods.offerId, quantity: 1 }] });
  const knows = {
    ...aPeriod,
    countryCode: "PT",
    // So that a checkout is over when the next one is tried.
    waitMs: 10_000,
    postalCode: "1100-001",
    "expectedTotal.minorUnits": String(quote?.totals?.total?.minorUnits ?? 0n),
  };
  return identities.map((identity): Person => {
    if (identity !== seller) return { identity, isSeller: false, has: everybodys, knows };
    const has = {
      ...everybodys,
      product: others.productId,
      offer: others.offerId,
      seller: others.sellerId,
      shop: others.sellerSlug,
    };
    return { identity, isSeller: true, has, knows };
  });
}

async function whatAnybodyKnows({ product }: SurfaceClients, { productId, offerId, sellerId }: Goods) {
  const [{ offers }, { categories }] = await Promise.all([
    product.batchGetOffers({ offerIds: [offerId] }),
    product.listCategories({}),
  ]);
  const variant = offers[0]?.offer?.variantId ?? "";
  return { product: productId, offer: offerId, seller: sellerId, variant, category: categories[0]?.id ?? "" };
}

/** A shopper, a guest and a seller, who each have something of their own. */
export async function makeOwners({ clients, http, shop, goods, leaving }: Making & { goods: Goods }) {
  const surroundings = { clients, http, env: shop, goods };
  const made = async (making: Promise<Owner>) => {
    const owner = await making;
    leaving.push(owner.leave);
    return owner;
  };
  return [
    await made(shopperOwner(surroundings)),
    await made(guestOwner(surroundings)),
    await made(sellerOwner(surroundings)),
  ] as const;
}
