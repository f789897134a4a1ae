import "server-only";
import { count, port, secret, url } from "@souk/config/fields";
import { readConfig } from "@souk/config/read-config";
import { isCurrency } from "@souk/money/currency";
import { z } from "zod";

const schema = z.object({
  PORT: port(4101),
  /** Where Prometheus finds /metrics; nowhere when unset. */
  METRICS_PORT: port().optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  REDIS_URL: url(),
  SOUK_INTERNAL_SECRET: secret(),
  NEXTAUTH_SECRET: secret(),
  NEXTAUTH_URL: url(),
  AUTH_SERVICE_URL: url(),
  USER_SERVICE_URL: url(),
  PAYMENT_SERVICE_URL: url(),
  SELLER_SERVICE_URL: url(),
  ORDER_SERVICE_URL: url(),
  INVENTORY_SERVICE_URL: url(),
  PRODUCT_SERVICE_URL: url(),
  SEARCH_SERVICE_URL: url(),
  ORCHESTRATOR_SERVICE_URL: url(),
  NOTIFICATION_SERVICE_URL: url(),
  LOGISTICS_SERVICE_URL: url(),
  REVIEW_SERVICE_URL: url(),
  MODERATION_SERVICE_URL: url(),
  ANALYTICS_SERVICE_URL: url(),
  /** Whose days numbers are counted by: as the services have it. */
  TIME_ZONE: z.string().default("Europe/Lisbon"),
  /** The storefront as browsers reach it. */
  WEB_URL: url(),
  /** What new products are priced in. */
  SHOP_CURRENCY: z.string().refine(isCurrency, "expected an ISO 4217 code such as EUR").default("EUR"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  OTEL_EXPORTER_OTLP_ENDPOINT: url().optional(),
  /** The header in which the proxy in front says who asks, where it overwrites it: "cf-connecting-ip" behind Cloudflare. */
  CLIENT_ADDRESS_HEADER: z.string().toLowerCase().optional(),
  /** Without such a header: how many proxies add to X-Forwarded-For. */
  TRUSTED_PROXY_COUNT: count(1),
  SIGN_IN_LIMIT_PER_MINUTE: count(20),
  /** For each API key. */
  API_LIMIT_PER_MINUTE: count(300),
});

export type ConsoleEnv = z.infer<typeof schema>;

let parsed: ConsoleEnv | undefined;

/** The settings of this app, parsed at first use: `next build` runs without them. */
export function env(): ConsoleEnv {
  parsed ??= readConfig(schema, process.env);
  return parsed;
}
