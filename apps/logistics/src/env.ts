import "server-only";
import { count, port, secret, url } from "@souk/config/fields";
import { readConfig } from "@souk/config/read-config";
import { z } from "zod";

const tileAddress = () =>
  z.string().refine((address) => /^https?:\/\//.test(address) && URL.canParse(address) && hasPlaces(address), {
    error: "it has to be an http(s) address with {z}, {x} and {y} in its path",
  });
const hasPlaces = (address: string) =>
  ["{z}", "{x}", "{y}"].every((place) => address.split("/").slice(3).join("/").includes(place));

const schema = z.object({
  PORT: port(4102),
  /** Where Prometheus finds /metrics; nowhere when unset. */
  METRICS_PORT: port().optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  REDIS_URL: url(),
  SOUK_INTERNAL_SECRET: secret(),
  NEXTAUTH_SECRET: secret(),
  NEXTAUTH_URL: url(),
  AUTH_SERVICE_URL: url(),
  USER_SERVICE_URL: url(),
  LOGISTICS_SERVICE_URL: url(),
  NOTIFICATION_SERVICE_URL: url(),
  /** The storefront as browsers reach it, for whoever came to the wrong door. */
  WEB_URL: url(),
  /** Pictures under the desk's maps: "https://tiles.example/{z}/{x}/{y}.png". Whoever serves them learns where dispatchers look. */
  MAP_TILE_URL: tileAddress().optional(),
  /** Whose map that is: "© OpenStreetMap contributors". */
  MAP_TILE_CREDIT: z.string().max(120).default(""),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  OTEL_EXPORTER_OTLP_ENDPOINT: url().optional(),
  /** The header in which the proxy in front says who asks, where it overwrites it: "cf-connecting-ip" behind Cloudflare. */
  CLIENT_ADDRESS_HEADER: z.string().toLowerCase().optional(),
  /** Without such a header: how many proxies add to X-Forwarded-For. */
  TRUSTED_PROXY_COUNT: count(1),
  SIGN_IN_LIMIT_PER_MINUTE: count(20),
});

export type PortalEnv = z.infer<typeof schema>;

let parsed: PortalEnv | undefined;

/** The settings of this app, parsed at first use: `next build` runs without them. */
export function env(): PortalEnv {
  parsed ??= readConfig(schema, process.env);
  return parsed;
}
