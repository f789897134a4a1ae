import { randomUUID } from "node:crypto";
import { Role } from "@souk/contracts/access/v1/access";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { newId } from "@souk/ids/id";
import { asCaller, createClient } from "@souk/service/client";
import { z } from "zod";
import type { Account } from "./console.ts";
import { newMember } from "./people.ts";
import { partAt, secrets } from "./stack.ts";

/** Of the shop Norte and of nobody else. */
const slug = "splitting-axe-small";

function connect() {
  const options = (offset: number) => ({
    ...{ url: `http://${partAt(offset)}`, caller: "console-e2e", timeoutMs: 30_000 },
    internalSecret: secrets().internalSecret,
  });
  return {
    auth: createClient(AuthService, options(12)),
    product: createClient(ProductService, options(14)),
    inventory: createClient(InventoryService, options(15)),
    order: createClient(OrderService, options(17)),
    fulfilment: createClient(FulfilmentService, options(17)),
    checkout: createClient(CheckoutService, options(21)),
  };
}

type Clients = ReturnType<typeof connect>;

interface Sold {
  readonly orderId: string;
  readonly number: string;
  /** The address it was ordered with. */
  readonly email: string;
  /** Of the account that ordered it. */
  readonly password: string;
}

/** An order of the shop Norte that is paid and waits to be packed; of so many axes some are to be cancelled. */
export async function sold({ quantity = 1, toCancel = 0 } = {}): Promise<Sold & { readonly sellerOrderId: string }> {
  return buyAxe(connect(), quantity, toCancel);
}

/** An order that is paid, packed and handed over. */
export async function soldAndHandedOver(): Promise<Sold> {
  const clients = connect();
  const { sellerId, sellerOrderId, ...order } = await buyAxe(clients);
  await handOver(clients, { sellerId, sellerOrderId });
  return order;
}

async function buyAxe(clients: Clients, quantity = 1, toCancel = 0) {
  const { product } = await clients.product.getProduct({ slug });
  const [offer] = product?.variants.flatMap(({ offers }) => offers) ?? [];
  if (!offer) throw new Error("the demo catalogue has no such axe");
  // The shop has eight; it is to have as many after the sale as before.
  const about = { offerId: offer.id, sellerId: offer.sellerId, location: "main" };
  const delta = BigInt(quantity - toCancel);
  await clients.inventory.adjustStock({ requestId: newId(), ...about, delta, reason: "received" });
  return { sellerId: offer.sellerId, ...(await buy(clients, offer.id, quantity)) };
}

async function signedIn({ auth }: Clients, { email, password }: Account) {
  const { tokens } = await auth.signIn({ email, password, device: "e2e", clientKey: "" });
  return asCaller(tokens?.accessToken ?? "");
}

async function buy(clients: Clients, offerId: string, quantity: number): Promise<Sold & { sellerOrderId: string }> {
  const person = { email: `e2e-${randomUUID()}@example.com`, password: `teapot ${randomUUID()}` };
  await clients.auth.ensureAccount({ ...person, roles: [Role.SHOPPER] });
  const call = await signedIn(clients, person);
  const lines = [{ offerId, quantity }];
  const { quote } = await clients.order.quoteOrder({ lines, countryCode: "PT" }, call);
  const address = { recipient: "Ana Sousa", line1: "Rua das Flores 12", city: "Porto", postalCode: "4050-262" };
  const { checkout } = await clients.checkout.startCheckout(
    {
      ...{ requestId: newId(), lines, locale: "en", returnUrl: "http://127.0.0.1/", waitMs: 20_000 },
      contact: { name: "Ana Sousa", email: person.email, phone: "" },
      address: { ...address, countryCode: "PT" },
      paymentToken: await cardToken(),
      expectedTotal: quote?.totals?.total ?? { currencyCode: "EUR", minorUnits: 0n },
    },
    call,
  );
  const { order } = await clients.order.getOrder({ orderId: checkout?.orderId ?? "" }, call);
  const [part] = order?.sellerOrders ?? [];
  if (!order || !part) throw new Error("nothing was placed");
  return { orderId: order.id, number: order.number, ...person, sellerOrderId: part.id };
}

const Token = z.object({ token: z.string() });

/** What the provider's card fields hand back. */
export async function cardToken(): Promise<string> {
  const answer = await fetch(`http://${partAt(10)}/v1/tokens`, {
    method: "POST",
    headers: { authorization: `Bearer ${secrets().sandboxPublishableKey}`, "content-type": "application/json" },
    body: JSON.stringify({ number: "4242424242424242", exp_month: 12, exp_year: 2039, cvc: "123" }),
  });
  return Token.parse(await answer.json()).token;
}

async function handOver(clients: Clients, of: { sellerId: string; sellerOrderId: string }): Promise<void> {
  const call = await signedIn(clients, await newMember(["norte"]));
  const { fulfilment } = clients;
  const { sellerId, sellerOrderId } = of;
  const { fulfilments } = await fulfilment.batchGetFulfilments({ sellerId, sellerOrderIds: [sellerOrderId] }, call);
  const [placed] = fulfilments;
  const lines = placed?.lines.map(({ lineId, line }) => ({ lineId, quantity: line?.quantity ?? 1 })) ?? [];
  const shipments = [{ lines, weightGrams: 500 }];
  const packing = { requestId: newId(), ...of, version: placed?.version ?? 0, shipments };
  const packed = await fulfilment.packSellerOrder(packing, call);
  const shipmentId = packed.fulfilment?.shipments[0]?.id ?? "";
  await fulfilment.handOverShipment({ requestId: newId(), ...of, shipmentId }, call);
}
