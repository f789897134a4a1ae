import { newId } from "@souk/ids/id";
import { asCaller } from "@souk/service/client";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { HttpClient } from "../../shopping/http-client.ts";
import { connectProvider } from "../../shopping/provider.ts";
import type { Goods } from "../../shopping/put-on-sale.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";
import { buyer } from "../../shopping/shopper.ts";
import type { Account } from "../../surface/identities.ts";
import type { IdKind } from "../../surface/ids-of.ts";
import type { SurfaceClients } from "../../surface/surface-clients.ts";

/** Somebody who has so many of everything that one can have many of. */
export interface Collector {
  readonly account: Account;
  /** Per kind as many ids as there are things. */
  readonly ids: Readonly<Record<IdKind, readonly string[]>>;
}

const atOnce = 4;

export async function collect(
  clients: SurfaceClients,
  { http, shop }: { http: HttpClient; shop: ShopEnvironment },
  account: Account,
  goods: readonly Goods[],
): Promise<Collector> {
  const call = asCaller(account.authorization.replace("Bearer ", ""));
  const lines = goods.map(({ offerId }) => ({ offerId, quantity: 1 }));
  const { quote } = await clients.order.quoteOrder({ lines }, call);
  const expectedTotal = quote?.totals?.total ?? { currencyCode: "EUR", minorUnits: 0n };
  const paymentToken = await connectProvider(http, shop).cardToken();
  const { contact, address } = buyer;
  const about = { contact, address, paymentToken, expectedTotal, locale: "en", returnUrl: "", waitMs: 20_000 };
  const { checkout } = await clients.checkout.startCheckout({ requestId: newId(), lines, ...about }, call);
  await clients.user.updateProfile({ requestId: newId(), displayName: "P", email: account.email, locale: "en" }, call);
  await inParallel(goods, 1, ({ offerId }) => clients.cart.addLine({ requestId: newId(), offerId, quantity: 1 }, call));
  await inParallel(goods, atOnce, ({ productId }) => clients.wishlist.addWish({ productId }, call));
  await inParallel(goods.slice(0, 20), 1, () => clients.user.saveAddress({ requestId: newId(), address }, call));
  await clients.user.recordViews({ productIds: goods.map(({ productId }) => productId).slice(0, 24) }, call);
  const { order } = await clients.order.getOrder({ orderId: checkout?.orderId ?? "" }, call);
  return {
    account,
    ids: {
      product: goods.map(({ productId }) => productId),
      offer: goods.map(({ offerId }) => offerId),
      seller: [...new Set(goods.map(({ sellerId }) => sellerId))],
      order: [order?.id ?? ""],
      sellerOrder: order?.sellerOrders.map(({ id }) => id) ?? [],
      checkout: [checkout?.id ?? ""],
    },
  };
}
