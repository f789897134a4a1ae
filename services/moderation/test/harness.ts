import { create, type DescMessage, fromBinary, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { ModerationDecisionService } from "@souk/contracts/moderation/v1/decision_service";
import { ModerationDeskService } from "@souk/contracts/moderation/v1/desk_service";
import {
  type ProductRevisionDecided,
  ProductRevisionDecidedSchema,
} from "@souk/contracts/moderation/v1/moderation_events";
import { Product_State, type ProductSchema } from "@souk/contracts/product/v1/product";
import {
  ProductChangedSchema,
  ProductRevisionSubmittedSchema,
  ProductRevisionWithdrawnSchema,
} from "@souk/contracts/product/v1/product_events";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { DomainError } from "@souk/errors/domain-error";
import { decodeEnvelope, encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { defineService } from "@souk/service/define-service";
import { readServiceSettings } from "@souk/service/settings";
import { startServices } from "@souk/testing/network";
import { testVerifier, userToken } from "@souk/testing/principals";
import postgres from "postgres";
import { readModerationConfig } from "../src/config.ts";
import { createModerationService } from "../src/service.ts";

export type ProductInit = Exclude<MessageInitShape<typeof ProductSchema>, { $typeName: string }>;

/** The moderation service with a real database and bus, beside services that know who is whose member, and who is called what. */
export async function startModeration({ exported = [] }: { exported?: readonly ProductInit[] } = {}) {
  const members = new Map<string, { sellerId: string; permissions: Permission[] }>();
  const state = { laterMs: 0 };
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
    user: {
      create: async (own) =>
        defineService({
          name: "user",
          settings: readServiceSettings(own),
          verifier: testVerifier,
          routes: (router) =>
            void router.rpc(UserService.method.batchGetContacts, ({ userIds }) => ({
              contacts: userIds.map((userId) => ({ userId, displayName: `Called ${userId.slice(-4)}` })),
            })),
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
    moderation: {
      migrations: `${import.meta.dirname}/../migrations`,
      env: { MODERATION_WORK_INTERVAL_MS: "50" },
      create: (own) =>
        createModerationService(readModerationConfig(own), {
          verifier: testVerifier,
          now: () => new Date(Date.now() + state.laterMs),
        }),
    },
  });
  const bus = createRedisBus({ url: network.redisUrl });
  const decided: ProductRevisionDecided[] = [];
  const subscription = await bus.consume({
    group: "moderation-test",
    topics: ["moderation-events"],
    handler: async (deliveries) => {
      for (const { value } of deliveries)
        decided.push(fromBinary(ProductRevisionDecidedSchema, decodeEnvelope(value).data));
      return deliveries.length;
    },
  });
  const sql = postgres(network.databaseUrl("moderation"), { max: 3, onnotice: () => {} });
  const tell = async <D extends DescMessage>(type: string, schema: D, key: string, init: MessageInitShape<D>) => {
    const payload = toBinary(schema, create(schema, init));
    const value = encodeEnvelope({ id: newId(), source: "product", type, key, occurredAt: new Date(), payload });
    const record = { topic: "product-events", key, value };
    // Twice, as it may happen.
    await bus.publish([record, record]);
  };
  return {
    network,
    sql,
    decided,
    passHours: (hours: number) => {
      state.laterMs += hours * 3_600_000;
    },
    async moderator(roles: ("moderator" | "operator")[] = ["moderator"]) {
      const id = newId();
      return { id, desk: network.client(ModerationDeskService, "moderation", await userToken({ id, roles })) };
    },
    async member(sellerId: string, permissions = [Permission.VIEW_CATALOGUE, Permission.MANAGE_CATALOGUE]) {
      const id = newId();
      members.set(id, { sellerId, permissions });
      return network.client(ModerationDecisionService, "moderation", await userToken({ id, roles: ["seller"] }));
    },
    publish: (product: ProductInit) => tell("product.changed.v1", ProductChangedSchema, product.id ?? "", { product }),
    async submit(
      proposed: ProductInit,
      { sellerId = newId(), published, revisionId = newId(), at = new Date() }: Submitted = {},
    ) {
      const productId = proposed.id ?? "";
      const submittedAt = timestampFromDate(at);
      await tell("product.revision-submitted.v1", ProductRevisionSubmittedSchema, productId, {
        ...{ revisionId, productId, sellerId, proposed, published, submittedAt },
      } as MessageInitShape<typeof ProductRevisionSubmittedSchema>);
      return { revisionId, productId, sellerId };
    },
    withdraw: (revisionId: string, productId: string) =>
      tell("product.revision-withdrawn.v1", ProductRevisionWithdrawnSchema, productId, { revisionId, productId }),
    async stop() {
      await subscription.stop();
      await bus.close();
      await sql.end();
      await network.stop();
    },
  };
}
export type ModerationHarness = Awaited<ReturnType<typeof startModeration>>;

interface Submitted {
  readonly sellerId?: string;
  readonly published?: ProductInit;
  readonly revisionId?: string;
  readonly at?: Date;
}

/** A product that nothing is wrong with, unless it is said otherwise. */
export function product({
  id = newId(),
  text = "A plain kettle.",
  sellerId = newId(),
  minorUnits = 2_500n,
  mediaIds = [] as string[],
  categoryId = newId(),
} = {}): ProductInit {
  const price = { currencyCode: "EUR", minorUnits };
  return {
    ...{ id, categoryId, state: Product_State.PUBLISHED, version: 1n },
    title: { byLanguage: { en: `Kettle ${id.slice(-4)}` } },
    description: { byLanguage: { en: text } },
    media: mediaIds.map((each) => ({ id: each })),
    variants: [{ id: newId(), offers: [{ id: newId(), sellerId, price }] }],
  };
}
