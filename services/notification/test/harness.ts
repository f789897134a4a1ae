import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { create, type DescMessage, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import type { Role } from "@souk/access/principal";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import {
  type CountUnreadRequestSchema,
  type ListNotificationsRequestSchema,
  type MarkAllReadRequestSchema,
  NotificationService,
  type SavePushSubscriptionRequestSchema,
} from "@souk/contracts/notification/v1/notification_service";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { asCaller, createClient } from "@souk/service/client";
import { createTestDatabase } from "@souk/testing/database";
import { TEST_INTERNAL_SECRET, testVerifier, userToken } from "@souk/testing/principals";
import { testRedisUrl } from "@souk/testing/redis";
import postgres from "postgres";
import { readNotificationConfig } from "../src/config.ts";
import { createNotificationService } from "../src/service.ts";
import { startLocalMailbox } from "./local-mailbox.ts";
import { startUpstreams } from "./upstreams.ts";

const migrations = fileURLToPath(new URL("../migrations", import.meta.url));

const connect = (url: string) =>
  createClient(NotificationService, { url, caller: "test", internalSecret: TEST_INTERNAL_SECRET });

/** The service with a real database, bus and mail server. */
export async function startNotification(env: Record<string, string> = {}) {
  const database = await createTestDatabase(migrations);
  const sql = postgres(database.url, { max: 2, onnotice: () => {} });
  const redisUrl = testRedisUrl();
  const bus = createRedisBus({ url: redisUrl });
  const upstreams = await startUpstreams();
  const mailbox = await startLocalMailbox();
  const config = (extra: Record<string, string>) =>
    readNotificationConfig({
      ...{ HOST: "127.0.0.1", PORT: "0", ROLE: "all", LOG_LEVEL: "silent", DELIVERY_INTERVAL_MS: "20" },
      ...{ DATABASE_URL: database.url, REDIS_URL: redisUrl, SOUK_INTERNAL_SECRET: TEST_INTERNAL_SECRET },
      PERSONAL_DATA_KEYS: `1:${Buffer.alloc(32, 7).toString("base64")}`,
      ...{ AUTH_SERVICE_URL: upstreams.url, ORDER_SERVICE_URL: upstreams.url, SMTP_URL: mailbox.smtpUrl },
      ...{
        WEB_URL: "https://shop.example",
        CONSOLE_URL: "https://console.example",
        SELLER_SERVICE_URL: upstreams.url,
        DELIVERY_RETRY_MS: "30",
      },
      ...{ USER_SERVICE_URL: upstreams.url, PRODUCT_SERVICE_URL: upstreams.url, INVENTORY_SERVICE_URL: upstreams.url },
      ...{ WISH_WATCH_INTERVAL_MS: "20", WISH_MAIL_AFTER_MS: "0", WISH_MAIL_EVERY_MS: "0", WISH_BACK_AFTER_MS: "0" },
      ...env,
      ...extra,
    });
  const begin = async (extra: Record<string, string>) => {
    const service = await createNotificationService(config(extra), { verifier: testVerifier });
    const { url } = await service.start();
    return { ...service, url };
  };
  let running = await begin({});
  const operator = async () => {
    const options = { url: running.url, caller: "test", internalSecret: TEST_INTERNAL_SECRET };
    const call = asCaller(await userToken({ roles: ["operator"] }));
    const client = createClient(DeadLetterService, options);
    return {
      listDeadLetters: (request: object) => client.listDeadLetters(request, call),
      replayDeadLetter: (request: { id: string }) => client.replayDeadLetter(request, call),
    };
  };
  return {
    state: upstreams.state,
    shops: upstreams.shops,
    get url() {
      return running.url;
    },
    mailbox,
    sql,
    /** Publishes an event as a service would; under a given id again. */
    async tell<Desc extends DescMessage>(event: {
      id?: string;
      topic: string;
      type: string;
      key: string;
      schema: Desc;
      payload: MessageInitShape<Desc>;
    }): Promise<string> {
      const { id = newId(), topic, type, key, schema, payload } = event;
      const facts = { id, source: "test", type, key, occurredAt: new Date() };
      const value = encodeEnvelope({ ...facts, payload: toBinary(schema, create(schema, payload)) });
      await bus.publish([{ topic, key, value }]);
      return id;
    },
    /** As an operator sees them. */
    deadLetters: {
      list: async () => (await (await operator()).listDeadLetters({})).deadLetters,
      replay: async (id: string) => (await operator()).replayDeadLetter({ id }),
    },
    async states(): Promise<string[]> {
      return (await sql<{ state: string }[]>`select state from deliveries order by created_at, id`).map(
        ({ state }) => state,
      );
    },
    /** Another process of the same service, until it is stopped. */
    second: () => begin({}),
    /** The service as an account calls it. */
    async as(id: string, roles: readonly Role[] = ["shopper"], sessionId: string = newId()) {
      const [client, call] = [connect(running.url), asCaller(await userToken({ id, roles, sessionId }))];
      return {
        list: (request: MessageInitShape<typeof ListNotificationsRequestSchema>) =>
          client.listNotifications(request, call),
        count: async (request: MessageInitShape<typeof CountUnreadRequestSchema>) =>
          (await client.countUnread(request, call)).count,
        read: (notificationId: string) => client.markRead({ notificationId }, call),
        textMessages: async () => (await client.getTextMessageState({}, call)).isOffered,
        pushState: (endpoint: string) =>
          client.getPushState({ endpointHash: createHash("sha256").update(endpoint).digest() }, call),
        savePush: (request: MessageInitShape<typeof SavePushSubscriptionRequestSchema>) =>
          client.savePushSubscription(request, call),
        deletePush: (endpoint: string) => client.deletePushSubscription({ endpoint }, call),
        readAll: (request: MessageInitShape<typeof MarkAllReadRequestSchema>) => client.markAllRead(request, call),
      };
    },
    async restart(extra: Record<string, string>) {
      await running.stop();
      running = await begin(extra);
    },
    async stop() {
      await running.stop();
      await Promise.all([bus.close(), sql.end(), mailbox.stop(), upstreams.stop()]);
      await database.drop();
    },
  };
}
