import { setTimeout as pause } from "node:timers/promises";
import { createTokenMinter } from "@souk/access/tokens";
import { newId } from "@souk/ids/id";
import { asCaller } from "@souk/service/client";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { Books } from "../../proofs/deliveries/books.ts";
import type { DeliveryClients } from "../../proofs/deliveries/clients.ts";
import { openShops } from "../../proofs/payouts/orders.ts";
import type { Shop } from "../../proofs/payouts/shop.ts";
import { createBffClient } from "../../shopping/bff-client.ts";
import type { HttpClient } from "../../shopping/http-client.ts";
import { connectProvider } from "../../shopping/provider.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";
import { buyer } from "../../shopping/shopper.ts";

const atOnce = 4;
const perPacking = 20;
const lookMs = 500;
const waitMs = 600_000;

export interface Given {
  readonly clients: DeliveryClients;
  readonly http: HttpClient;
  readonly shop: ShopEnvironment;
  readonly books: Books;
}

/** An order with its parcels, and the browser of its guest. */
export interface Loaded {
  readonly orderId: string;
  readonly shipmentIds: readonly string[];
  readonly cookie: string;
  readonly asShopper: () => Promise<ReturnType<typeof asCaller>>;
}

/** So many parcels of so many orders, through checkouts, packing and the events that follow from it. */
export async function loadOrders(
  given: Given,
  { orders, shipments, postalCodes }: { orders: number; shipments: number; postalCodes: readonly string[] },
): Promise<{ loaded: Loaded[]; close(): Promise<void> }> {
  const { clients, books } = given;
  const [shop] = await openShops(clients, 1);
  if (!shop) throw new Error("no shop was opened");
  await openDepot(clients, shop);
  const share = (at: number) => Math.floor(((at + 1) * shipments) / orders) - Math.floor((at * shipments) / orders);
  const loaded = await inParallel(
    Array.from({ length: orders }, (_, at) => at),
    atOnce,
    (at) => order(given, shop, { pieces: share(at), postalCode: postalCodes[at % postalCodes.length] ?? "", at }),
  );
  const ids = loaded.flatMap(({ shipmentIds }) => shipmentIds);
  for (const endsAtMs = performance.now() + waitMs; ; await pause(lookMs)) {
    const [row] = await books.logistics`
      select count(*)::int as count from deliveries where id = any(${ids}) and state <> 'announced'`;
    if (row?.count === ids.length) break;
    if (performance.now() > endsAtMs) throw new Error(`${row?.count} of ${ids.length} parcels wait for a run`);
  }
  return { loaded, close: () => shop.goods.withdraw() };
}

async function order(
  { clients, http, shop: env }: Given,
  { goods, keeper }: Shop,
  { pieces, postalCode, at }: { pieces: number; postalCode: string; at: number },
): Promise<Loaded> {
  const { guestId, cookie } = await newGuest(http, env, goods.offerId);
  const minter = createTokenMinter({ internalSecret: env.SOUK_INTERNAL_SECRET, service: "proof" });
  const asShopper = async () => asCaller(await minter.mint(guestId));
  const lines = [{ offerId: goods.offerId, quantity: pieces }];
  const address = { ...buyer.address, line1: `Rua da Medida ${at + 2}`, postalCode };
  const where = { countryCode: address.countryCode, postalCode };
  const { quote } = await clients.order.quoteOrder({ lines, ...where }, await asShopper());
  const expectedTotal = quote?.totals?.total ?? { currencyCode: "EUR", minorUnits: 0n };
  const paymentToken = await connectProvider(http, env).cardToken();
  const paying = { contact: buyer.contact, address, paymentToken, expectedTotal, locale: "en", returnUrl: "" };
  const request = { requestId: newId(), lines, ...paying, waitMs: 20_000 };
  const { checkout } = await clients.checkout.startCheckout(request, await asShopper());
  const orderId = checkout?.orderId ?? "";
  const placed = await clients.order.getOrder({ orderId }, await asShopper());
  const sellerOrderId = placed.order?.sellerOrders[0]?.id ?? "";
  const call = await keeper.asSelf();
  const { sellerId } = goods;
  const { fulfilments } = await clients.fulfilment.batchGetFulfilments(
    { sellerId, sellerOrderIds: [sellerOrderId] },
    call,
  );
  const lineId = fulfilments[0]?.lines[0]?.lineId ?? "";
  let version = fulfilments[0]?.version ?? 1;
  let shipmentIds: string[] = [];
  for (let left = pieces; left > 0; left -= perPacking) {
    const parcel = { lines: [{ lineId, quantity: 1 }], weightGrams: 800 };
    const packing = {
      sellerId,
      sellerOrderId,
      version,
      shipments: Array.from({ length: Math.min(left, perPacking) }, () => parcel),
    };
    const { fulfilment } = await clients.fulfilment.packSellerOrder({ requestId: newId(), ...packing }, call);
    version = fulfilment?.version ?? version;
    shipmentIds = fulfilment?.shipments.map(({ id }) => id) ?? [];
  }
  return { orderId, shipmentIds, cookie, asShopper };
}

const guestCookie = /souk_guest=(([0-9a-f-]{36})\.[^;]+)/;

/** The storefront makes a guest of whoever puts something into a cart. */
async function newGuest(http: HttpClient, { WEB_URL }: ShopEnvironment, offerId: string) {
  let cookie = "";
  const watched: HttpClient = {
    ...http,
    send: async (request) => {
      const answer = await http.send(request);
      cookie = answer.headers["set-cookie"]?.find((line) => guestCookie.test(line)) ?? cookie;
      return answer;
    },
  };
  await createBffClient(watched, WEB_URL).mutate("cart.addLine", { requestId: newId(), offerId, quantity: 1 });
  const [pair = "", , guestId = ""] = guestCookie.exec(cookie) ?? [];
  if (guestId === "") throw new Error("the storefront made no guest");
  return { guestId, cookie: pair };
}

async function openDepot({ ownShop }: DeliveryClients, { goods }: Shop): Promise<void> {
  const place = { line1: "Rua da Medida 1", city: "Faro", postalCode: "8999-399", countryCode: "PT", phone: "" };
  const location = { id: newId(), name: "Depot", isDefault: true, recipient: "Bench", ...place };
  await ownShop.saveLocation({ requestId: newId(), sellerId: goods.sellerId, location });
}
