import { z } from "zod";
import { SERVICE_NAMES, type ServiceName } from "../ports.ts";
import { toolSettings } from "../tool-settings.ts";

const Environment = z.looseObject({
  WEB_URL: z.string(),
  /** Where the seller console runs too. */
  CONSOLE_URL: z.string().optional(),
  /** Where the courier portal runs too. */
  PORTAL_URL: z.string().optional(),
  SANDBOX_URL: z.string(),
  SANDBOX_PUBLISHABLE_KEY: z.string(),
  SANDBOX_SECRET_KEY: z.string(),
  SOUK_INTERNAL_SECRET: z.string(),
  DATABASE_URL: z.string(),
  REDIS_URL: z.string(),
  PRODUCT_SERVICE_URL: z.string(),
  INVENTORY_SERVICE_URL: z.string(),
  CART_SERVICE_URL: z.string(),
  ORDER_SERVICE_URL: z.string(),
  PAYMENT_SERVICE_URL: z.string(),
  SELLER_SERVICE_URL: z.string(),
  SEARCH_SERVICE_URL: z.string(),
  ORCHESTRATOR_SERVICE_URL: z.string(),
  AUTH_SERVICE_URL: z.string(),
  USER_SERVICE_URL: z.string(),
  REVIEW_SERVICE_URL: z.string(),
  NOTIFICATION_SERVICE_URL: z.string(),
  LOGISTICS_SERVICE_URL: z.string(),
  MEDIA_DIR: z.string(),
  /** Only of a shop whose parts can be cut off. */
  FAULT_PROXY_URL: z.string().optional(),
});

/** Where the parts of a running shop are, and what opens them. */
export type ShopEnvironment = z.infer<typeof Environment>;

/** The address of every service by its name. */
export function serviceAddresses(env: ShopEnvironment): Record<ServiceName, string> {
  const entries = SERVICE_NAMES.map((name) => [name, z.string().parse(env[`${name.toUpperCase()}_SERVICE_URL`])]);
  return Object.fromEntries(entries);
}

/** Of the shop that runs from this checkout's data folder, or of one that the variables name. */
export function shopEnvironment(outside: NodeJS.ProcessEnv): ShopEnvironment {
  return Environment.parse(toolSettings(outside));
}
