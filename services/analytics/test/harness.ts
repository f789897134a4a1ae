import { create, type DescMessage, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import type { Role } from "@souk/access/principal";
import { MarketNumbersService } from "@souk/contracts/analytics/v1/market_numbers_service";
import { SellerNumbersService } from "@souk/contracts/analytics/v1/seller_numbers_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import type { ProductSchema } from "@souk/contracts/product/v1/product";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { DomainError } from "@souk/errors/domain-error";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { defineService } from "@souk/service/define-service";
import { readServiceSettings } from "@souk/service/settings";
import { startServices } from "@souk/testing/network";
import { serviceToken, testVerifier, userToken } from "@souk/testing/principals";
import postgres from "postgres";
import { readAnalyticsConfig } from "../src/config.ts";
import { createAnalyticsService } from "../src/service.ts";

export type ProductInit = Exclude<MessageInitShape<typeof ProductSchema>, { $typeName: string }>;

/** Something that happened, ready for the bus. */
export interface Told {
  readonly topic: string;
  readonly key: string;
  readonly value: Uint8Array;
}

/** An event with an id of its own, so that telling it twice is a repeat. */
export function event<D extends DescMessage>(
  [topic, type, schema]: readonly [topic: string, type: string, schema: D],
  { key, at = new Date() }: { readonly key: string; readonly at?: Date },
  init: MessageInitShape<D>,
): Told {
  const payload = toBinary(schema, create(schema, init));
  const value = encodeEnvelope({ id: newId(), source: "test", type, key, occurredAt: at, payload });
  return { topic, key, value };
}

/** The analytics service with a real database and bus, beside services that know who is whose member and what is on sale. */
export async function startAnalytics({ exported = [] }: { exported?: readonly ProductInit[] } = {}) {
  const members = new Map<string, { sellerId: string; permissions: Permission[] }>();
  const network = await startServices({
    seller: {
      create: async (own) =>
        defineService({
          name: "seller",
          settings: readServiceSettings(own),
          verifier: testVerifier,
          routes: (router) =>
            void router.rpc(SellerService.method.getMembership, ({ userId, sellerId }) => {
              const member = members.get(userId);
              if (member?.sellerId !== sellerId) throw new DomainError("not_found", "MEMBERSHIP_NOT_FOUND", "none");
              return { permissions: member.permissions };
            }),
        }),
    },
    product: {
      create: async (own) =>
        defineService({
          name: "product",
          settings: readServiceSettings(own),
          verifier: testVerifier,
          routes: (router) =>
            void router.rpc(ProductService.method.exportProducts, ({ afterProductId }) => ({
              products: afterProductId === "" ? [...exported] : [],
            })),
        }),
    },
    inventory: {
      create: async (own) =>
        defineService({
          name: "inventory",
          settings: readServiceSettings(own),
          verifier: testVerifier,
          routes: (router) =>
            void router.rpc(InventoryService.method.batchGetAvailability, () => ({ availabilities: [] })),
        }),
    },
    analytics: {
      migrations: `${import.meta.dirname}/../migrations`,
      env: {
        ANALYTICS_COUNT_INTERVAL_MS: "50",
        ANALYTICS_LOAD_INTERVAL_MS: "50",
        ANALYTICS_PURGE_INTERVAL_MS: "50",
        TIME_ZONE: "Europe/Lisbon",
      },
      create: (own) => createAnalyticsService(readAnalyticsConfig(own), { verifier: testVerifier }),
    },
  });
  const bus = createRedisBus({ url: network.redisUrl });
  const marketAs = async (roles: Role[]) =>
    network.client(MarketNumbersService, "analytics", await userToken({ id: newId(), roles }));
  const sql = postgres(network.databaseUrl("analytics"), { max: 3, onnotice: () => {} });
  return {
    sql,
    tell: (...records: Told[]) => bus.publish(records),
    caretaker: network.client(SellerNumbersService, "analytics", await serviceToken("test")),
    marketAs,
    operator: () => marketAs(["operator"]),
    async member(sellerId: string, permissions = [Permission.VIEW_ORDERS, Permission.VIEW_MONEY]) {
      const id = newId();
      members.set(id, { sellerId, permissions });
      return network.client(SellerNumbersService, "analytics", await userToken({ id, roles: ["seller"] }));
    },
    async stop() {
      await bus.close();
      await sql.end();
      await network.stop();
    },
  };
}
export type AnalyticsHarness = Awaited<ReturnType<typeof startAnalytics>>;
