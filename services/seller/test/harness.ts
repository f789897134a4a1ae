import { ConnectError } from "@connectrpc/connect";
import { createTokenMinter } from "@souk/access/tokens";
import { startBankSandbox } from "@souk/bank-sandbox/bank-sandbox";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";
import { PayoutService } from "@souk/contracts/payment/v1/payout_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { decodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { principalOf } from "@souk/service/caller";
import { defineService } from "@souk/service/define-service";
import { readServiceSettings } from "@souk/service/settings";
import { startServices } from "@souk/testing/network";
import { serviceToken, TEST_INTERNAL_SECRET, testVerifier, userToken } from "@souk/testing/principals";
import postgres from "postgres";
import { readSellerConfig } from "../src/config.ts";
import { createSellerService } from "../src/service.ts";

export const bankKey = "sk_bank_0123456789abcdef";
const dayMs = 24 * 60 * 60_000;

/** The seller service with a real database and a real bank, beside an auth and a user service that know who they are told. */
export async function startSeller(env: Record<string, string> = {}) {
  const bank = await startBankSandbox({ host: "127.0.0.1", port: 0, secretKey: bankKey });
  const people = new Map<string, { email: string; isVerified: boolean }>();
  const granted: string[] = [];
  const destinations: { sellerId: string; token: string; last4: string }[] = [];
  const state: { authIsAway: boolean; later: number; own: NodeJS.ProcessEnv } = {
    authIsAway: false,
    later: 0,
    own: {},
  };
  const network = await startServices({
    auth: {
      create: async (own) =>
        defineService({
          name: "auth",
          settings: readServiceSettings(own),
          verifier: testVerifier,
          routes: (router) => {
            router.rpc(AuthService.method.grantRole, ({ accountId }) => {
              if (state.authIsAway) throw new DomainError("unavailable", "AWAY", "away");
              granted.push(accountId);
              return {};
            });
            router.rpc(AuthService.method.getSignInState, (_request, ctx) => {
              const caller = principalOf(ctx);
              const known = caller.kind === "user" ? people.get(caller.id) : undefined;
              return { state: { emailVerified: known?.isVerified ?? false } };
            });
          },
        }),
    },
    user: {
      create: async (own) =>
        defineService({
          name: "user",
          settings: readServiceSettings(own),
          verifier: testVerifier,
          routes: (router) => {
            const contactOf = (userId: string) => {
              const known = people.get(userId);
              return known && { email: known.email, displayName: known.email.split("@")[0] ?? "", locale: "ru" };
            };
            router.rpc(UserService.method.getContact, ({ userId }) => {
              const contact = contactOf(userId);
              if (!contact) throw new DomainError("not_found", "PROFILE_NOT_FOUND", "no profile");
              return contact;
            });
            router.rpc(UserService.method.batchGetContacts, ({ userIds }) => ({
              contacts: userIds.flatMap((userId) => {
                const contact = contactOf(userId);
                return contact ? [{ userId, ...contact }] : [];
              }),
            }));
          },
        }),
    },
    payment: {
      create: async (own) =>
        defineService({
          name: "payment",
          settings: readServiceSettings(own),
          verifier: testVerifier,
          routes: (router) =>
            void router.rpc(PayoutService.method.setPayoutDestination, ({ sellerId, token, last4 }) => {
              if (state.authIsAway) throw new DomainError("unavailable", "AWAY", "away");
              destinations.push({ sellerId, token, last4 });
              return {};
            }),
        }),
    },
    seller: {
      migrations: `${import.meta.dirname}/../migrations`,
      env: {
        PERSONAL_DATA_KEYS: `1:${Buffer.alloc(32, 7).toString("base64")}`,
        ...{
          BANK_URL: bank.url,
          BANK_SECRET_KEY: bankKey,
          BANK_TIMEOUT_MS: "150",
          BANK_RETRY_MS: "1",
          SELLER_WORK_INTERVAL_MS: "30",
        },
        ...env,
      },
      create: (own) => {
        state.own = own;
        return createSellerService(readSellerConfig(own), {
          verifier: testVerifier,
          now: () => new Date(Date.now() + state.later),
        });
      },
    },
  });
  const published: { type: string; key: string; text: string }[] = [];
  const bus = createRedisBus({ url: network.redisUrl });
  const subscription = await bus.consume({
    group: "seller-test",
    topics: ["seller-events"],
    handler: async (deliveries) => {
      for (const { value } of deliveries) {
        const { type, subject: key } = decodeEnvelope(value);
        published.push({ type, key, text: Buffer.from(value).toString("latin1") });
      }
      return deliveries.length;
    },
  });
  const sql = postgres(network.databaseUrl("seller"), { max: 2, onnotice: () => {} });
  return {
    network,
    bank,
    /** What the service was started with: another process of it can be too. */
    environment: () => state.own,
    granted,
    destinations,
    sql,
    setAuthAway: (isAway: boolean) => {
      state.authIsAway = isAway;
    },
    /** The clock of the service goes on by so many days. */
    passDays: (days: number) => {
      state.later += days * dayMs;
    },
    /** Somebody with an account; their address is confirmed unless said otherwise. */
    async person(email: string, { isVerified = true, roles = ["shopper", "seller"] as const } = {}) {
      const id = crypto.randomUUID();
      people.set(id, { email, isVerified });
      return { id, email, token: await userToken({ id, roles: [...roles] }) };
    },
    operator: async () => userToken({ roles: ["operator"] }),
    service: () => serviceToken("notification"),
    apiKeyToken: (id: string) =>
      createTokenMinter({ internalSecret: TEST_INTERNAL_SECRET, service: "seller-bff" }).mintForApiKey(id),
    /** Keys of what was published, in their order. */
    eventsOf: async (type: string): Promise<string[]> =>
      published.filter((each) => each.type === type).map(({ key }) => key),
    published,
    async stop() {
      await subscription.stop();
      await bus.close();
      await sql.end();
      await network.stop();
      await bank.stop();
    },
  };
}
export type SellerHarness = Awaited<ReturnType<typeof startSeller>>;

/** Until it holds; the busiest machine gets there. */
export async function eventually<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await read();
    if (holds(value)) return value;
    if (tries > 600)
      throw new Error(`it never held; last: ${JSON.stringify(value, (_, v) => (typeof v === "bigint" ? `${v}` : v))}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Why a call was refused; "none" when it was not. */
export async function reasonOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) return "none";
  return isDomainError(error)
    ? error.reason
    : (ConnectError.from(error).findDetails(ErrorInfoSchema)[0]?.reason ?? String(error));
}

export function metadataOf(error: unknown): Record<string, string> {
  return isDomainError(error)
    ? error.metadata
    : (ConnectError.from(error).findDetails(ErrorInfoSchema)[0]?.metadata ?? {});
}
