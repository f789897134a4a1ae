import "server-only";
import { count, flag, port, secret, url } from "@souk/config/fields";
import { readConfig } from "@souk/config/read-config";
import { isCurrency } from "@souk/money/currency";
import { z } from "zod";

const schema = z.object({
  PORT: port(4100),
  /** Where Prometheus finds /metrics; nowhere when unset. */
  METRICS_PORT: port().optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  REDIS_URL: url(),
  SOUK_INTERNAL_SECRET: secret(),
  NEXTAUTH_SECRET: secret(),
  NEXTAUTH_URL: url(),
  REVALIDATE_SECRET: secret(),
  AUTH_SERVICE_URL: url(),
  USER_SERVICE_URL: url(),
  PRODUCT_SERVICE_URL: url(),
  INVENTORY_SERVICE_URL: url(),
  CART_SERVICE_URL: url(),
  ORDER_SERVICE_URL: url(),
  PAYMENT_SERVICE_URL: url(),
  SELLER_SERVICE_URL: url(),
  SEARCH_SERVICE_URL: url(),
  ORCHESTRATOR_SERVICE_URL: url(),
  REVIEW_SERVICE_URL: url(),
  NOTIFICATION_SERVICE_URL: url(),
  LOGISTICS_SERVICE_URL: url(),
  /** Where the payment provider's card fields are: the only pages that may be framed. */
  PAYMENT_FIELDS_URL: url().optional(),
  /** Another provider that signs shoppers in; its button is there when all three are. */
  OIDC_ISSUER: url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** As the button calls it. */
  OIDC_NAME: z.string().min(1).max(40).default("OpenID"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  OTEL_EXPORTER_OTLP_ENDPOINT: url().optional(),
  /** The header in which the proxy in front says who asks, where it overwrites it: "cf-connecting-ip" behind Cloudflare. */
  CLIENT_ADDRESS_HEADER: z.string().toLowerCase().optional(),
  /** Without such a header: how many proxies add to X-Forwarded-For. */
  TRUSTED_PROXY_COUNT: count(1),
  CHECKOUT_LIMIT_PER_MINUTE: count(20),
  SIGN_IN_LIMIT_PER_MINUTE: count(20),
  WEB_RATE_LIMITS: flag(true),
  /** Whose days visits are counted by: as the services have it. */
  TIME_ZONE: z.string().default("Europe/Lisbon"),
  /** What prices are asked for in, ISO 4217; the services say which currency each price has. */
  SHOP_CURRENCY: z.string().refine(isCurrency, "expected an ISO 4217 code such as EUR").default("EUR"),
});

export type WebEnv = z.infer<typeof schema>;

let parsed: WebEnv | undefined;

/** The settings of this app, parsed at first use: `next build` runs without them. */
export function env(): WebEnv {
  parsed ??= readConfig(schema, process.env);
  return parsed;
}
