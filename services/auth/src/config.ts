import { count, durationMs, secret, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings, type ServiceSettings, type SettingsOf } from "@souk/service/settings";
import { z } from "zod";
import { privateJwkSchema, publicJwkSchema } from "./tokens/signing-keys.ts";

const own = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(8),
  REDIS_URL: url(),
  USER_SERVICE_URL: url(),
  PERSONAL_DATA_KEYS: z.string().min(1),
  AUTH_SIGNING_KEY: jsonOf(privateJwkSchema, "an Ed25519 private key as a JWK is needed: kty, crv, x and d"),
  AUTH_PREVIOUS_KEYS: jsonOf(
    z.array(publicJwkSchema.extend({ d: z.never({ error: "public keys only" }).optional() })),
    "a JSON list of Ed25519 public keys as JWKs is needed: kty, crv, x, without d",
  ).default([]),
  AUTH_EMAIL_PEPPER: secret(),
  AUTH_REFRESH_KEY: secret(),
  AUTH_ACCESS_TTL_MS: durationMs(10 * 60_000),
  AUTH_SESSION_TTL_MS: durationMs(30 * 24 * 60 * 60_000),
  AUTH_SESSION_LIFETIME_MS: durationMs(90 * 24 * 60 * 60_000),
  AUTH_REFRESH_GRACE_MS: durationMs(10_000),
  AUTH_HASH_CONCURRENCY: count(2),
  AUTH_HASH_QUEUE_LIMIT: count(256),
  AUTH_FAILURES_PER_ACCOUNT: count(10),
  AUTH_FAILURES_PER_CLIENT: count(100),
  AUTH_FAILURE_WINDOW_MS: durationMs(15 * 60_000),
  AUTH_MAILS_PER_ADDRESS: count(5),
  AUTH_MAILS_PER_CLIENT: count(50),
  AUTH_MAIL_WINDOW_MS: durationMs(60 * 60_000),
  OIDC_ISSUER: url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  AUTH_HOUSEKEEPING_INTERVAL_MS: durationMs(10_000),
};

export type AuthConfig = ServiceSettings & SettingsOf<typeof own>;

/** The settings of the auth service; a ConfigError lists everything that is wrong. */
export function readAuthConfig(env: Environment): AuthConfig {
  return readServiceSettings(env, own);
}

/** The value is never repeated in the error: it is a key. */
function jsonOf<T extends z.ZodType>(schema: T, error: string) {
  return z.string().transform((text, ctx): z.infer<T> => {
    const parsed = schema.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    ctx.addIssue({ code: "custom", message: error });
    return z.NEVER;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
