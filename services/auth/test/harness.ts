import { fileURLToPath } from "node:url";
import { type Client, createClient, type Interceptor } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { createTokenMinter } from "@souk/access/tokens";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { newId } from "@souk/ids/id";
import { sessionFor } from "@souk/service/sessions";
import { type FakeClock, fakeClock } from "@souk/testing/clock";
import { createTestDatabase } from "@souk/testing/database";
import { TEST_INTERNAL_SECRET } from "@souk/testing/principals";
import { testRedisUrl } from "@souk/testing/redis";
import { Redis } from "ioredis";
import postgres from "postgres";
import { readAuthConfig } from "../src/config.ts";
import type { Contacts } from "../src/contacts/contacts.ts";
import { createAuthService } from "../src/service.ts";
import type { SessionStore } from "../src/sessions/session-store.ts";
import { newSigningKey } from "../src/tokens/signing-keys.ts";

const migrations = fileURLToPath(new URL("../migrations", import.meta.url));

export const password = "violet kettle moon";
export const newEmail = () => `${newId()}@example.com`;

type AuthClient = Client<typeof AuthService>;

export interface AuthHarness {
  readonly url: string;
  readonly redisUrl: string;
  readonly clock: FakeClock;
  readonly sql: postgres.Sql;
  readonly redis: Redis;
  readonly anyone: AuthClient;
  as(token: string): AuthClient;
  service(): Promise<AuthClient>;
  /** A new account, signed in. */
  register(email?: string): Promise<{ accountId: string; email: string; tokens: TokensText }>;
  /** The types of the account's events that wait in the outbox. */
  events(accountId: string): Promise<string[]>;
  /** The account's mails of a kind as they would be sent now, newest last. */
  mails(accountId: string, kind: string): Promise<PreparedMail[]>;
  /** What the user service knows: address by account. */
  readonly contacts: Map<string, string>;
  /** Happens once, between the check of the next sign-in and its session. */
  overtakeNextSignIn(by: () => Promise<unknown>): void;
  restart(env: Record<string, string>): Promise<void>;
  stopService(): Promise<void>;
  stop(): Promise<void>;
}

type PreparedMail = Awaited<ReturnType<AuthClient["prepareMail"]>>;

interface TokensText {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly sessionId: string;
}

/** Without workers unless `ROLE` says so: what is published stays in the outbox to be looked at. */
export async function startAuth(env: Record<string, string> = {}): Promise<AuthHarness> {
  const database = await createTestDatabase(migrations);
  const sql = postgres(database.url, { max: 2, onnotice: () => {} });
  const redisUrl = testRedisUrl();
  const redis = new Redis(redisUrl);
  const clock = fakeClock(new Date());
  const emails = new Map<string, string>();
  const contacts: Contacts = {
    async find(accountId) {
      const email = emails.get(accountId);
      return email === undefined ? undefined : { email, locale: "ru" };
    },
    async setEmail(accountId, email) {
      emails.set(accountId, email);
    },
  };
  const base = {
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl,
    SOUK_INTERNAL_SECRET: TEST_INTERNAL_SECRET,
    AUTH_SERVICE_URL: "http://127.0.0.1:9",
    LOG_LEVEL: "silent",
    ROLE: "api",
    AUTH_SIGNING_KEY: await newSigningKey(),
    AUTH_EMAIL_PEPPER: "e".repeat(64),
    AUTH_REFRESH_KEY: "f".repeat(64),
    USER_SERVICE_URL: "http://127.0.0.1:9",
    PERSONAL_DATA_KEYS: `1:${Buffer.alloc(32, 7).toString("base64")}`,
    AUTH_HOUSEKEEPING_INTERVAL_MS: "20",
    ...env,
  };
  let overtake: (() => Promise<unknown>) | undefined;
  const sessions = (store: SessionStore): SessionStore => ({
    ...store,
    async start(session) {
      const happens = overtake;
      overtake = undefined;
      await happens?.();
      return store.start(session);
    },
  });
  const run = async (extra: Record<string, string>) => {
    const config = readAuthConfig({ ...base, ...extra });
    const service = await createAuthService(config, { now: clock.now, contacts, sessions });
    const { url } = await service.start();
    return { service, url, anyone: clientOf(url) };
  };
  const serviceToken = () =>
    createTokenMinter({
      internalSecret: TEST_INTERNAL_SECRET,
      service: "stack",
      now: () => clock.now().getTime(),
    }).mint();
  let running = await run({});
  return {
    redisUrl,
    clock,
    sql,
    redis,
    get url() {
      return running.url;
    },
    get anyone() {
      return running.anyone;
    },
    as: (token) => clientOf(running.url, token),
    service: async () => clientOf(running.url, await serviceToken()),
    async register(email = newEmail()) {
      const { account, tokens } = await running.anyone.register({
        requestId: newId(),
        email,
        password,
        device: "Firefox",
      });
      if (account === undefined || tokens === undefined) throw new Error("no account or tokens came back");
      emails.set(account.id, email);
      return { accountId: account.id, email, tokens };
    },
    async events(accountId) {
      const rows = await sql<{ type: string }[]>`select type from outbox where key = ${accountId} order by position`;
      return rows.map(({ type }) => type);
    },
    contacts: emails,
    overtakeNextSignIn(by) {
      overtake = by;
    },
    async mails(accountId, kind) {
      const rows = await sql<{ id: string }[]>`
        select id from mails where account_id = ${accountId} and kind = ${kind} order by created_at, id`;
      const client = clientOf(running.url, await serviceToken());
      return Promise.all(rows.map(({ id }) => client.prepareMail({ mailId: id })));
    },
    async restart(extra) {
      await running.service.stop();
      running = await run(extra);
    },
    stopService: () => running.service.stop(),
    async stop() {
      await running.service.stop();
      await Promise.all([sql.end(), redis.quit()]);
      await database.drop();
    },
  };
}

function clientOf(baseUrl: string, token?: string): AuthClient {
  const withToken: Interceptor = (next) => (request) => {
    if (token !== undefined) request.header.set("authorization", `Bearer ${token}`);
    return next(request);
  };
  return createClient(
    AuthService,
    createGrpcTransport({
      baseUrl,
      sessionManager: sessionFor(baseUrl),
      defaultTimeoutMs: 20_000,
      interceptors: [withToken],
    }),
  );
}
