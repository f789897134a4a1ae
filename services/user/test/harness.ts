import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type DescService, fromBinary } from "@bufbuild/protobuf";
import { type Client, createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import type { Role } from "@souk/access/principal";
import { type PhoneCodeRequested, PhoneCodeRequestedSchema } from "@souk/contracts/user/v1/user_events";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { WishlistService } from "@souk/contracts/user/v1/wishlist_service";
import { createTail } from "@souk/events/tail";
import { newId } from "@souk/ids/id";
import { sessionFor } from "@souk/service/sessions";
import { tellAccountDeleted } from "@souk/testing/account-deleted";
import { createTestDatabase } from "@souk/testing/database";
import { guestToken, serviceToken, TEST_INTERNAL_SECRET, testVerifier, userToken } from "@souk/testing/principals";
import { testRedisUrl } from "@souk/testing/redis";
import postgres from "postgres";
import { readUserConfig } from "../src/config.ts";
import { createUserService } from "../src/service.ts";

const migrations = fileURLToPath(new URL("../migrations", import.meta.url));

export const newDataKey = () => randomBytes(32).toString("base64");

export interface UserHarness {
  readonly url: string;
  as(token: string): Client<typeof UserService>;
  shopper(id?: string, roles?: readonly Role[]): Promise<Client<typeof UserService> & { readonly id: string }>;
  demo(): Promise<Client<typeof UserService>>;
  /** The wishlist of an account, of a guest, or as a service. */
  wishlist(who: { user: string } | { guest: string } | { service: string }): Promise<Client<typeof WishlistService>>;
  /** As auth says it when an account is gone; twice, as it may happen. */
  deleteAccount(accountId: string): Promise<void>;
  /** What the service says about accounts on the bus from now on. */
  hear(): Promise<{ readonly events: PhoneCodeRequested[]; stop(): Promise<void> }>;
  readonly sql: postgres.Sql;
  /** Everything the database holds, as text and with bytes as text too. */
  dump(): Promise<string>;
  /** Stops the service and starts it again with other keys. */
  restart(keys: string, role?: "all" | "api" | "worker"): Promise<void>;
  stopService(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  readonly keys?: string;
  readonly now?: () => Date;
}

export async function startUser({ keys = `1:${newDataKey()}`, now }: Options = {}): Promise<UserHarness> {
  const redisUrl = testRedisUrl();
  const database = await createTestDatabase(migrations);
  const sql = postgres(database.url, { max: 2, onnotice: () => {} });
  const run = async (dataKeys: string, role: string) => {
    const config = readUserConfig({
      DATABASE_URL: database.url,
      REDIS_URL: redisUrl,
      SOUK_INTERNAL_SECRET: TEST_INTERNAL_SECRET,
      AUTH_SERVICE_URL: "http://127.0.0.1:9",
      LOG_LEVEL: "silent",
      PERSONAL_DATA_KEYS: dataKeys,
      PERSONAL_DATA_UPKEEP_INTERVAL_MS: "50",
      ROLE: role,
    });
    const service = await createUserService(config, { verifier: testVerifier, ...(now && { now }) });
    return { service, ...(await service.start()) };
  };
  let running = await run(keys, "all");
  const as = (token: string) => clientOf(UserService, running.url, token);
  return {
    get url() {
      return running.url;
    },
    as,
    async shopper(id = newId(), roles = ["shopper"]) {
      return Object.assign(as(await userToken({ id, roles })), { id });
    },
    demo: async () => as(await serviceToken("stack")),
    async wishlist(who) {
      if ("user" in who) return clientOf(WishlistService, running.url, await userToken({ id: who.user }));
      if ("guest" in who) return clientOf(WishlistService, running.url, await guestToken(who.guest));
      return clientOf(WishlistService, running.url, await serviceToken(who.service));
    },
    deleteAccount: (accountId) => tellAccountDeleted(redisUrl, accountId),
    hear: () => hearPhoneCodes(redisUrl),
    sql,
    dump: () => dump(sql),
    async restart(dataKeys, role = "all") {
      await running.service.stop();
      running = await run(dataKeys, role);
    },
    stopService: () => running.service.stop(),
    async stop() {
      await running.service.stop();
      await sql.end();
      await database.drop();
    },
  };
}

async function hearPhoneCodes(url: string) {
  const events: PhoneCodeRequested[] = [];
  const tail = createTail({
    ...{ url, group: "user.test", topics: ["user-events"] },
    async onEvent(envelope) {
      if (envelope.type === "user.phone-code-requested.v1")
        events.push(fromBinary(PhoneCodeRequestedSchema, envelope.data));
    },
  });
  await tail.start();
  return { events, stop: () => tail.stop() };
}

function clientOf<S extends DescService>(service: S, baseUrl: string, token: string): Client<S> {
  const transport = createGrpcTransport({
    baseUrl,
    sessionManager: sessionFor(baseUrl),
    defaultTimeoutMs: 10_000,
    interceptors: [
      (next) => (request) => {
        request.header.set("authorization", `Bearer ${token}`);
        return next(request);
      },
    ],
  });
  return createClient(service, transport);
}

async function dump(sql: postgres.Sql): Promise<string> {
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`;
  const parts: string[] = [];
  for (const { name } of tables) {
    for (const row of await sql`select * from ${sql(name)}`) {
      for (const value of Object.values(row)) {
        parts.push(Buffer.isBuffer(value) ? `${value.toString("utf8")}\n${value.toString("utf16le")}` : String(value));
      }
    }
  }
  return parts.join("\n");
}
