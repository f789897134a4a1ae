import { create, toBinary } from "@bufbuild/protobuf";
import { createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import type { Checkout } from "@souk/contracts/orchestrator/v1/checkout";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { PaymentChangedSchema } from "@souk/contracts/payment/v1/payment_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { sessionFor } from "@souk/service/sessions";
import { createTestDatabase } from "@souk/testing/database";
import { guestToken, TEST_INTERNAL_SECRET, testVerifier, userToken } from "@souk/testing/principals";
import { testRedisUrl } from "@souk/testing/redis";
import { readOrchestratorConfig } from "../src/config.ts";
import { createOrchestratorService } from "../src/service.ts";
import { startUpstreams } from "./upstreams.ts";
import { unitPriceMinor } from "./world.ts";

export const migrations = `${import.meta.dirname}/../migrations`;

/** The environment of an orchestrator whose upstreams are all at one address. */
export function environment(own: { databaseUrl: string; redisUrl: string; upstreamUrl: string }) {
  return {
    HOST: "127.0.0.1",
    PORT: "0",
    ROLE: "all",
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? "silent",
    SOUK_INTERNAL_SECRET: TEST_INTERNAL_SECRET,
    AUTH_SERVICE_URL: "http://127.0.0.1:9",
    DATABASE_URL: own.databaseUrl,
    REDIS_URL: own.redisUrl,
    ORDER_SERVICE_URL: own.upstreamUrl,
    INVENTORY_SERVICE_URL: own.upstreamUrl,
    PAYMENT_SERVICE_URL: own.upstreamUrl,
    CART_SERVICE_URL: own.upstreamUrl,
    STEP_TIMEOUT_MS: "1500",
    UNDO_ATTEMPTS: "2",
  };
}

/** A client that calls with a token. */
export function checkoutClient(url: string, token: Promise<string> | string) {
  return createClient(CheckoutService, transportAs(url, token));
}

function transportAs(url: string, token: Promise<string> | string) {
  return createGrpcTransport({
    baseUrl: url,
    sessionManager: sessionFor(url),
    defaultTimeoutMs: 30_000,
    interceptors: [
      (next) => async (request) => {
        request.header.set("authorization", `Bearer ${await token}`);
        return next(request);
      },
    ],
  });
}

/** The orchestrator on a database of its own, with upstreams that can fail. One at a time: the engine is one per process. */
export async function startOrchestrator(env: Record<string, string> = {}) {
  const upstreams = await startUpstreams();
  const database = await createTestDatabase(migrations);
  const redisUrl = testRedisUrl();
  const config = readOrchestratorConfig({
    ...environment({ databaseUrl: database.url, redisUrl, upstreamUrl: upstreams.url }),
    ...env,
  });
  const bus = createRedisBus({ url: redisUrl });

  const begin = async () => {
    const service = await createOrchestratorService(config, { verifier: testVerifier });
    return { service, url: (await service.start()).url };
  };
  let running = await begin();
  const shoppers = createShoppers(upstreams.world);

  return {
    ...upstreams,
    ...shoppers,
    databaseUrl: database.url,
    url: () => running.url,
    as: (token: Promise<string> | string) => checkoutClient(running.url, token),
    operator: () => checkoutClient(running.url, userToken({ roles: ["operator"] })),
    audit: () => createClient(AuditService, transportAs(running.url, userToken({ roles: ["operator"] }))),
    /** Starts a checkout as its shopper, or sends the same request again. */
    async checkout({ shopperId, request }: ReturnType<typeof shoppers.shopper>): Promise<Checkout> {
      const answer = await checkoutClient(running.url, guestToken(shopperId)).startCheckout(request);
      return found(answer.checkout);
    },
    async get(shopperId: string, checkoutId: string, waitMs = 0): Promise<Checkout> {
      const client = checkoutClient(running.url, guestToken(shopperId));
      return found((await client.getCheckout({ checkoutId, waitMs })).checkout);
    },
    /** The payment service tells that a payment changed. */
    async tellPayment(type: "payment.authorized.v1" | "payment.declined.v1", orderId: string) {
      const payload = toBinary(PaymentChangedSchema, create(PaymentChangedSchema, { payment: { orderId } }));
      const facts = { id: newId(), source: "payment", type, key: orderId, occurredAt: new Date(), payload };
      await bus.publish([{ topic: "payment-events", key: orderId, value: encodeEnvelope(facts) }]);
    },
    stopService: () => running.service.stop(),
    async restart() {
      await running.service.stop();
      running = await begin();
    },
    async stop() {
      await running.service.stop();
      await bus.close();
      upstreams.stop();
      await database.drop();
    },
  };
}

export function createShoppers(world: Awaited<ReturnType<typeof startUpstreams>>["world"]) {
  return {
    /** A guest with a cart of one kind of thing, and the request that buys it. */
    shopper({ quantity = 2, inStock = 10, token = "good", waitMs = 20_000 } = {}) {
      const shopperId = newId();
      const offerId = newId();
      world.stock.set(offerId, inStock);
      world.carts.set(shopperId, new Map([[offerId, quantity]]));
      const request = {
        requestId: newId(),
        lines: [{ offerId, quantity }],
        contact: { name: "Anna Prokopenko", email: "anna@example.com", phone: "" },
        address: {
          recipient: "Anna Prokopenko",
          line1: "Rua do Almada 214",
          city: "Porto",
          postalCode: "4050-032",
          countryCode: "PT",
        },
        paymentToken: token,
        expectedTotal: { currencyCode: "EUR", minorUnits: unitPriceMinor * BigInt(quantity) },
        locale: "en",
        returnUrl: "https://shop.test/return?checkout={checkout_id}",
        waitMs,
      };
      return { shopperId, offerId, request };
    },
  };
}

function found(checkout: Checkout | undefined): Checkout {
  if (!checkout) throw new Error("the orchestrator answered without a checkout");
  return checkout;
}
