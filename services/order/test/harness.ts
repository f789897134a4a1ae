import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { create } from "@bufbuild/protobuf";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { Offer_State, type OfferDetails, OfferDetailsSchema } from "@souk/contracts/product/v1/product";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { openDatabase } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { createSealer } from "@souk/personal-data/sealer";
import { toConnectError } from "@souk/service/error-mapping";
import { createLogger } from "@souk/telemetry/logger";
import { fakeClock } from "@souk/testing/clock";
import { startServices } from "@souk/testing/network";
import { serviceToken } from "@souk/testing/principals";
import postgres from "postgres";
import { readOrderConfig } from "../src/config.ts";
import { createEmailHashes } from "../src/email-hash.ts";
import { createQuotePurger } from "../src/quote-purger.ts";
import { createOrderService } from "../src/service.ts";
import { cancelOverdue, tellLate } from "../src/use-cases/watch-deadlines.ts";
import { eventsOf, watchEvents } from "./seen-events.ts";
import { createTill } from "./till.ts";

const migrations = `${import.meta.dirname}/../migrations`;
const personalDataKeys = `1:${Buffer.alloc(32, 7).toString("base64")}`;

/** Stands in for the product, inventory and seller services: real gRPC, answers from memory, and it can go away. */
async function startCatalogue() {
  const offers = new Map<string, OfferDetails>();
  const stock = new Map<string, bigint>();
  /** "<seller> <user>" of the owners of sellers. */
  const owners = new Set<string>();
  /** "<seller> <user>" of their other people. */
  const members = new Map<string, Membership_Role>();
  const categories: { id: string; parentId: string }[] = [];
  const faults = { hang: false };
  const till = createTill();
  /** By the beginning of a postal code: what couriers charge there. */
  const zones = new Map<string, { standard: bigint; express: bigint; freeFrom?: bigint; currencyCode: string }>();
  const couriers = { asked: 0, isAway: false };
  const handler = connectNodeAdapter({
    routes: (router) => {
      router.service(ProductService, {
        listCategories: () => ({ categories }),
        batchGetOffers: ({ offerIds }) =>
          faults.hang ? new Promise(() => {}) : { offers: offerIds.flatMap((id) => offers.get(id) ?? []) },
      });
      router.service(SellerService, {
        getMembership: ({ sellerId, userId }) => {
          const member = `${sellerId} ${userId}`;
          const role = owners.has(member) ? Membership_Role.OWNER : members.get(member);
          if (role !== undefined) return { membership: { sellerId, userId, role } };
          throw toConnectError(new DomainError("not_found", "MEMBERSHIP_NOT_FOUND", "no member"), "test");
        },
      });
      router.service(PaymentService, till.routes);
      router.service(DeliveryService, {
        quoteDelivery: ({ postalCode }) => {
          couriers.asked += 1;
          if (couriers.isAway) return new Promise(() => {});
          const [, zone] = [...zones].find(([prefix]) => postalCode.startsWith(prefix)) ?? [];
          if (!zone) return { isServed: false };
          const amount = (minorUnits: bigint) => ({ currencyCode: zone.currencyCode, minorUnits });
          return {
            isServed: true,
            zoneId: newId(),
            standardFee: amount(zone.standard),
            expressFee: amount(zone.express),
            ...(zone.freeFrom !== undefined && { freeFrom: amount(zone.freeFrom) }),
          };
        },
      });
      router.service(InventoryService, {
        batchGetAvailability: ({ offerIds }) => ({
          availabilities: offerIds.map((offerId) => ({ offerId, available: stock.get(offerId) ?? 0n })),
        }),
      });
    },
  });
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const offer = (
    price: bigint,
    { available = 10n, sellerId = newId(), currencyCode = "EUR", categoryPath = [] as string[], sku = "" } = {},
  ) => {
    const id = newId();
    stock.set(id, available);
    offers.set(
      id,
      create(OfferDetailsSchema, {
        offer: {
          id,
          sellerId,
          productId: newId(),
          price: { currencyCode, minorUnits: price },
          state: Offer_State.ACTIVE,
          sku,
        },
        productSlug: "teapot",
        title: { byLanguage: { en: "Teapot", ru: "Чайник" } },
        isAvailable: true,
        categoryPath,
      }),
    );
    return id;
  };
  return {
    url,
    categories,
    offers,
    stock,
    owners,
    members,
    faults,
    till,
    zones,
    couriers,
    offer,
    stop: () => server.close(),
  };
}

export async function startOrder() {
  const clock = fakeClock(new Date("2026-11-24T10:00:00Z"));
  const catalogue = await startCatalogue();
  const network = await startServices({
    order: {
      migrations,
      env: {
        PRODUCT_SERVICE_URL: catalogue.url,
        INVENTORY_SERVICE_URL: catalogue.url,
        SELLER_SERVICE_URL: catalogue.url,
        PAYMENT_SERVICE_URL: catalogue.url,
        LOGISTICS_SERVICE_URL: catalogue.url,
        RETURN_INTERVAL_MS: "100",
        CLOSURE_LOOK_MS: "100",
        PERSONAL_DATA_KEYS: personalDataKeys,
      },
      create: (env) => createOrderService(readOrderConfig(env), { now: clock.now }),
    },
  });
  const sql = postgres(network.databaseUrl("order"), { max: 2 });
  const database = openDatabase({ url: network.databaseUrl("order"), poolSize: 2, applicationName: "test" });
  await watchEvents(sql);
  const orders = network.client(OrderService, "order", await serviceToken("orchestrator"));
  const freezing = (lines: { offerId: string; quantity: number }[], total: bigint, shopperId = newId()) => ({
    orderId: newId(),
    shopperId,
    lines,
    contact: { name: "Anna Prokopenko", email: "anna@example.com", phone: "" },
    address: {
      recipient: "Anna Prokopenko",
      line1: "Rua do Almada 214",
      city: "Porto",
      postalCode: "4050-032",
      countryCode: "PT",
    },
    expectedTotal: { currencyCode: "EUR", minorUnits: total },
    locale: "en",
  });
  return {
    clock,
    catalogue,
    network,
    orders,
    sql,
    freezing,
    /** An order of one teapot for 24.00 and delivery, placed. */
    async placed(shopperId = newId()) {
      const request = freezing([{ offerId: catalogue.offer(2_400n), quantity: 1 }], 2_790n, shopperId);
      await orders.freezeQuote(request);
      const { order } = await orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
      if (!order) throw new Error("no order was placed");
      return order;
    },
    /** An order of a teapot each from as many sellers as there are prices, delivery 3.90 each, placed. */
    async placedFrom(prices: readonly bigint[], shopperId = newId()) {
      const lines = prices.map((price) => ({ offerId: catalogue.offer(price), quantity: 1 }));
      const request = freezing(lines, 0n, shopperId);
      const { quote } = await orders.quoteOrder({ lines, countryCode: "PT", shopperId });
      const expectedTotal = quote?.totals?.total;
      if (!expectedTotal) throw new Error("no total was quoted");
      await orders.freezeQuote({ ...request, expectedTotal });
      const { order } = await orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
      if (!order) throw new Error("no order was placed");
      return order;
    },
    /** What the purge does from time to time. */
    async purge() {
      const log = createLogger({ service: "test", level: "silent" });
      const sealer = createSealer(personalDataKeys);
      const emails = createEmailHashes(personalDataKeys);
      const purger = createQuotePurger({ db: database.db, now: clock.now, sealer, emails, log }, 60 * 60_000);
      await purger.start();
      await purger.stop();
    },
    /** What looking after deadlines does from time to time. */
    async watchDeadlines() {
      const log = createLogger({ service: "test", level: "silent" });
      const deps = { db: database.db, now: clock.now, log };
      await tellLate(deps);
      await cancelOverdue(deps, 3 * 24 * 60 * 60_000, new AbortController().signal);
    },
    eventsOf: (orderId: string) => eventsOf(sql, orderId),
    async stop() {
      await sql.end();
      await database.close();
      await network.stop();
      catalogue.stop();
    },
  };
}
