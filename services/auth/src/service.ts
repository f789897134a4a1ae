import { createTokenVerifier } from "@souk/access/tokens";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { createSealer } from "@souk/personal-data/sealer";
import { createClient } from "@souk/service/client";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import { Redis } from "ioredis";
import type { AuthConfig } from "./config.ts";
import type { Contacts } from "./contacts/contacts.ts";
import { createUserContacts } from "./contacts/user-contacts.ts";
import { createEmailHasher } from "./credentials/email-hash.ts";
import { createPasswordHasher } from "./credentials/password-hasher.ts";
import { createAccountReads } from "./db/account-store.ts";
import { onEmailChanged } from "./events/on-email-changed.ts";
import { createHousekeeping } from "./housekeeping.ts";
import { createAttemptLimits } from "./limits/attempt-limits.ts";
import { createMailLimits } from "./limits/mail-limits.ts";
import { createIdTokenVerifier } from "./oidc/id-token-verifier.ts";
import { authService } from "./rpc/auth-service.ts";
import { jwksRoute } from "./rpc/jwks.ts";
import { loggedSessions } from "./sessions/logged-sessions.ts";
import { createSessionStore, type SessionStore } from "./sessions/session-store.ts";
import { createAccessTokens } from "./tokens/access-token.ts";
import { createRefreshTokens } from "./tokens/refresh-token.ts";
import { loadSigningKeys } from "./tokens/signing-keys.ts";
import type { AuthDeps } from "./use-cases/auth-deps.ts";

const name = "auth";

interface Overrides {
  readonly now?: () => Date;
  readonly contacts?: Contacts;
  readonly sessions?: (store: SessionStore) => SessionStore;
}

/** The auth service: who may sign in, as what, and on which devices. */
export async function createAuthService(config: AuthConfig, overrides: Overrides = {}): Promise<Service> {
  const now = overrides.now ?? (() => new Date());
  const log = createLogger({ service: name, level: config.logLevel });
  const keys = await loadSigningKeys(config.authSigningKey, config.authPreviousKeys);
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const redis = openRedis(config.redisUrl, (err) => log.warn({ err }, "Redis is away"));
  const bus = createRedisBus({ url: config.redisUrl });
  const stored = createSessionStore(redis, {
    ttlMs: config.authSessionTtlMs,
    lifetimeMs: config.authSessionLifetimeMs,
    graceMs: config.authRefreshGraceMs,
  });
  const sessions = loggedSessions(stored, log);
  const deps: AuthDeps = {
    db: database.db,
    accounts: createAccountReads(database.db),
    hashEmail: createEmailHasher(config.authEmailPepper),
    passwords: await createPasswordHasher({
      concurrency: config.authHashConcurrency,
      queueLimit: config.authHashQueueLimit,
    }),
    limits: createAttemptLimits(redis, {
      failuresPerAccount: config.authFailuresPerAccount,
      failuresPerClient: config.authFailuresPerClient,
      windowMs: config.authFailureWindowMs,
    }),
    sessions: overrides.sessions?.(sessions) ?? sessions,
    accessTokens: createAccessTokens(keys, config.authAccessTtlMs),
    refreshTokens: createRefreshTokens(config.authRefreshKey),
    mailLimits: createMailLimits(redis, {
      perAddress: config.authMailsPerAddress,
      perClient: config.authMailsPerClient,
      windowMs: config.authMailWindowMs,
    }),
    contacts: overrides.contacts ?? connectContacts(config),
    sealer: createSealer(config.personalDataKeys),
    idTokens: idTokensOf(config, now),
    sessionTtlMs: config.authSessionTtlMs,
    now,
  };
  const consumers = [onEmailChanged(deps)];
  return defineService({
    name,
    settings: config,
    log,
    verifier: createTokenVerifier({
      jwks: { keys: keys.published.map((key) => ({ ...key })) },
      internalSecret: config.internalSecret,
      now: () => now().getTime(),
    }),
    routes: (router) => {
      router.service(AuthService, authService(deps));
      router.service(DeadLetterService, deadLetterRoutes({ db: database.db, consumers }));
    },
    http: { "GET /.well-known/jwks.json": jwksRoute(keys.published) },
    workers: [
      createRelay({ database, bus, source: name, log, metrics }),
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
      createHousekeeping({ ...deps, log }, config.authHousekeepingIntervalMs),
    ],
    checks: { database: () => database.sql`select 1`, redis: () => redis.ping() },
    closing: [() => bus.close(), () => database.close(), async () => void (await redis.quit())],
  });
}

function connectContacts({ userServiceUrl: url, internalSecret }: AuthConfig): Contacts {
  return createUserContacts(createClient(UserService, { url, caller: name, internalSecret }));
}

function idTokensOf({ oidcIssuer: issuer, oidcClientId: clientId }: AuthConfig, now: () => Date) {
  return issuer && clientId ? createIdTokenVerifier({ issuer, clientId }, now) : undefined;
}

/** Commands fail within seconds when Redis is away, rather than wait for it. */
function openRedis(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, { commandTimeout: 2_000, maxRetriesPerRequest: 1, connectTimeout: 2_000 });
  redis.on("error", onError);
  return redis;
}
