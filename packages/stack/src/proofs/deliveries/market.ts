import { createTokenMinter } from "@souk/access/tokens";
import type { Order, SellerOrder } from "@souk/contracts/order/v1/order";
import { newId } from "@souk/ids/id";
import { asCaller } from "@souk/service/client";
import type { Provider } from "../../shopping/provider.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";
import { buyer } from "../../shopping/shopper.ts";
import { patiently } from "../patiently.ts";
import { openShops } from "../payouts/orders.ts";
import type { Random } from "../payouts/random.ts";
import type { Shop } from "../payouts/shop.ts";
import type { DeliveryClients } from "./clients.ts";
import { ownPostalCode } from "./fleet.ts";

const shopCount = 3;
const mostPieces = 3;

/** An order of the proof with the guest who made it. */
export interface Bought {
  readonly id: string;
  readonly parts: readonly SellerOrder[];
  readonly asShopper: () => Promise<ReturnType<typeof asCaller>>;
}

interface Given {
  readonly clients: DeliveryClients;
  readonly provider: Provider;
  readonly shop: ShopEnvironment;
}

/** Shops of the proof's own and those who buy from them, each order from somebody new. */
export async function openMarket({ clients, provider, shop: env }: Given) {
  const minter = createTokenMinter({ internalSecret: env.SOUK_INTERNAL_SECRET, service: "proof" });
  const shops = await openShops(clients, shopCount);
  for (const [at, shop] of shops.entries()) await openDepot(clients, shop, at);
  const orders: Bought[] = [];

  async function buy(random: Random): Promise<Bought> {
    const guestId = newId();
    const asShopper = async () => asCaller(await minter.mint(guestId));
    const wanted = shops.filter((_, at) => at === orders.length % shopCount || random.chance(0.4));
    const lines = wanted.map(({ goods }) => ({ offerId: goods.offerId, quantity: 1 + random.below(mostPieces) }));
    const address = { ...buyer.address, postalCode: ownPostalCode(1 + random.below(200)) };
    const where = { countryCode: address.countryCode, postalCode: address.postalCode };
    const { quote } = await patiently(async () => clients.order.quoteOrder({ lines, ...where }, await asShopper()));
    const expectedTotal = quote?.totals?.total ?? { currencyCode: "EUR", minorUnits: 0n };
    const paying = { paymentToken: await provider.cardToken(), expectedTotal, locale: "en", returnUrl: "" };
    const request = { requestId: newId(), lines, contact: buyer.contact, address, ...paying, waitMs: 20_000 };
    const { checkout } = await patiently(async () => clients.checkout.startCheckout(request, await asShopper()));
    const orderId = checkout?.orderId ?? "";
    const { order } = await patiently(async () => clients.order.getOrder({ orderId }, await asShopper()));
    if (!order) throw new Error(`the order was not placed: ${checkout?.failureReason}`);
    const bought = { id: order.id, parts: order.sellerOrders, asShopper };
    orders.push(bought);
    return bought;
  }

  async function read({ id, asShopper }: Bought): Promise<Order> {
    const { order } = await patiently(async () => clients.order.getOrder({ orderId: id }, await asShopper()));
    if (!order) throw new Error(`the order ${id} is gone`);
    return order;
  }

  /** The PIN that the shopper of a parcel sees; empty when there is none. */
  async function pinOf(shipmentId: string, orderId: string): Promise<string> {
    const order = orders.find(({ id }) => id === orderId);
    if (!order) return "";
    const { drops } = await clients.delivery.listOrderDrops({ orderId }, await order.asShopper());
    return drops.find(({ parcels }) => parcels.some((each) => each.shipmentId === shipmentId))?.pin ?? "";
  }

  const shopOf = (sellerId: string): Shop => {
    const shop = shops.find(({ goods }) => goods.sellerId === sellerId);
    if (!shop) throw new Error(`the seller ${sellerId} is not one of the proof's`);
    return shop;
  };

  return {
    shops,
    orders,
    buy,
    read,
    pinOf,
    shopOf,
    close: async () => {
      for (const { goods } of shops) await goods.withdraw();
    },
  };
}

export type Market = Awaited<ReturnType<typeof openMarket>>;

async function openDepot({ ownShop }: DeliveryClients, { goods }: Shop, at: number): Promise<void> {
  const place = { line1: `Rua da Prova ${10 + at}`, city: "Faro", postalCode: ownPostalCode(300 + at) };
  const where = { recipient: "Proof", phone: "", ...place, countryCode: "PT" };
  const location = { id: newId(), name: "Depot", isDefault: true, ...where };
  await ownShop.saveLocation({ requestId: newId(), sellerId: goods.sellerId, location });
}
