import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "@bufbuild/protobuf";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { readCartConfig } from "@souk/cart/config";
import { createCartService } from "@souk/cart/service";
import { CartService } from "@souk/contracts/cart/v1/cart_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { PromotionService } from "@souk/contracts/order/v1/promotion_service";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { Offer_State, type OfferDetails, OfferDetailsSchema } from "@souk/contracts/product/v1/product";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { newId } from "@souk/ids/id";
import { readInventoryConfig } from "@souk/inventory/config";
import { createInventoryService } from "@souk/inventory/service";
import { readOrchestratorConfig } from "@souk/orchestrator/config";
import { createOrchestratorService } from "@souk/orchestrator/service";
import { readOrderConfig } from "@souk/order/config";
import { createOrderService } from "@souk/order/service";
import { readPaymentConfig } from "@souk/payment/config";
import { createPaymentService } from "@souk/payment/service";
import { startSandbox } from "@souk/payment-sandbox/sandbox";
import { startServices } from "@souk/testing/network";
import { guestToken, serviceToken, userToken } from "@souk/testing/principals";
import { z } from "zod";
import { freePort } from "../src/processes/free-port.ts";

const secretKey = "sk_sandbox_0123456789abcdef";
const publishableKey = "pk_0123456789abcdef";
const webhookSecret = `whsec_${Buffer.from("a secret of two dozen bytes").toString("base64")}`;
const migrationsOf = (name: string) => join(import.meta.dirname, `../../../services/${name}/migrations`);

const amount = z.string().transform(BigInt);
const providerPayments = z.object({
  data: z.array(
    z
      .looseObject({ amount, amount_captured: amount, amount_refunded: amount, amount_voided: amount })
      .transform(({ amount: total, amount_captured: captured, amount_refunded: refunded, amount_voided: voided }) => ({
        ...{ total, captured, refunded, voided },
      })),
  ),
});

/** What a checkout goes through, for real: inventory, order, payment with its provider, cart, orchestrator. */
export async function openShop() {
  const folder = mkdtempSync(join(tmpdir(), "souk-checkout-"));
  const paymentPort = await freePort();
  const paymentUrl = `http://127.0.0.1:${paymentPort}`;
  const catalogue = await startCatalogue();
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    dataFile: join(folder, "payments.db"),
    secretKey,
    publishableKey,
    webhookSecret,
    webhookUrls: [`${paymentUrl}/webhooks/sandbox`],
    allowedOrigins: [],
  });
  const elsewhere = {
    PRODUCT_SERVICE_URL: catalogue.url,
    SELLER_SERVICE_URL: catalogue.url,
    PAYMENT_SERVICE_URL: paymentUrl,
    LOGISTICS_SERVICE_URL: catalogue.url,
  };
  const network = await startServices({
    inventory: {
      migrations: migrationsOf("inventory"),
      env: elsewhere,
      create: (env) => createInventoryService(readInventoryConfig(env)),
    },
    order: {
      migrations: migrationsOf("order"),
      env: { ...elsewhere, PERSONAL_DATA_KEYS: `1:${Buffer.alloc(32, 7).toString("base64")}` },
      create: (env) => createOrderService(readOrderConfig(env)),
    },
    payment: {
      migrations: migrationsOf("payment"),
      env: {
        PORT: String(paymentPort),
        SELLER_SERVICE_URL: catalogue.url,
        SANDBOX_URL: sandbox.url,
        SANDBOX_SECRET_KEY: secretKey,
        SANDBOX_PUBLISHABLE_KEY: publishableKey,
        SANDBOX_WEBHOOK_SECRET: webhookSecret,
      },
      create: (env) => createPaymentService(readPaymentConfig(env)),
    },
    cart: { create: (env) => createCartService(readCartConfig(env)) },
    orchestrator: {
      migrations: migrationsOf("orchestrator"),
      env: elsewhere,
      create: (env) => createOrchestratorService(readOrchestratorConfig(env)),
    },
  });
  const service = await serviceToken("web");
  const inventory = network.client(InventoryService, "inventory", service);
  const payment = network.client(PaymentService, "payment", service);

  return {
    network,
    inventory,
    payment,
    promotions: network.client(PromotionService, "order", service),
    /** Somebody who packs for sellers. */
    packer: async () => network.client(FulfilmentService, "order", await userToken({ roles: ["seller"] })),
    /** An offer of a seller of its own, with stock. */
    async offer(priceMinor: bigint, onHand: bigint) {
      const { offer } = catalogue.add(priceMinor);
      if (!offer) throw new Error("an offer without an offer");
      const count = { offerId: offer.id, sellerId: offer.sellerId, location: "main", onHand };
      await inventory.setStock({ requestId: newId(), count });
      return offer;
    },
    async stockOf(offerId: string) {
      const [stock] = (await inventory.batchGetStock({ offerIds: [offerId] })).stocks;
      return { onHand: stock?.onHand, reserved: stock?.reserved };
    },
    /** What the card fields hand back. */
    async token(number: string): Promise<string> {
      const response = await fetch(`${sandbox.url}/v1/tokens`, {
        method: "POST",
        headers: { authorization: `Bearer ${publishableKey}`, "content-type": "application/json" },
        body: JSON.stringify({ number, exp_month: 12, exp_year: new Date().getUTCFullYear() + 3, cvc: "123" }),
      });
      return z.object({ token: z.string() }).parse(await response.json()).token;
    },
    /** What goes wrong at the provider from now on. */
    faults: sandbox.faults,
    /** The provider's own view of an order's payment. */
    async providerPayment(orderId: string) {
      const headers = { authorization: `Bearer ${secretKey}` };
      const response = await fetch(`${sandbox.url}/v1/payments?reference=${orderId}`, { headers });
      const [payment] = providerPayments.parse(await response.json()).data;
      return payment;
    },
    /** What the shopper says at the bank. */
    async confirm(actionUrl: string): Promise<void> {
      await fetch(actionUrl, { method: "POST", redirect: "manual", body: new URLSearchParams({ answer: "approve" }) });
    },
    async shopper() {
      const id = newId();
      const token = await guestToken(id);
      return {
        id,
        cart: network.client(CartService, "cart", token),
        order: network.client(OrderService, "order", token),
        checkout: network.client(CheckoutService, "orchestrator", token),
      };
    },
    async stop() {
      await network.stop();
      await sandbox.stop();
      catalogue.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Stands in for the product and seller services: real gRPC, offers from memory; who calls speaks for every seller. */
async function startCatalogue() {
  const offers = new Map<string, OfferDetails>();
  const handler = connectNodeAdapter({
    routes: (router) => {
      router.service(ProductService, {
        batchGetOffers: ({ offerIds }) => ({ offers: offerIds.flatMap((id) => offers.get(id) ?? []) }),
      });
      router.service(SellerService, {
        getMembership: ({ sellerId, userId }) => ({ membership: { sellerId, userId, role: Membership_Role.ORDERS } }),
      });
    },
  });
  const sessions = new Set<{ destroy(): void }>();
  const server = createServer(handler).on("session", (session) => void sessions.add(session));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add(priceMinor: bigint): OfferDetails {
      const details = create(OfferDetailsSchema, {
        offer: {
          id: newId(),
          sellerId: newId(),
          productId: newId(),
          price: { currencyCode: "EUR", minorUnits: priceMinor },
          state: Offer_State.ACTIVE,
        },
        productSlug: "teapot",
        title: { byLanguage: { en: "Teapot", ru: "Чайник" } },
        isAvailable: true,
      });
      offers.set(details.offer?.id ?? "", details);
      return details;
    },
    stop() {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}
