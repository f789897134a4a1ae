import { z } from "zod";
import { toolSettings } from "../tool-settings.ts";

const Environment = z.object({
  WEB_URL: z.string(),
  SANDBOX_URL: z.string(),
  SANDBOX_PUBLISHABLE_KEY: z.string(),
  SANDBOX_SECRET_KEY: z.string(),
  SOUK_INTERNAL_SECRET: z.string(),
  DATABASE_URL: z.string(),
  PRODUCT_SERVICE_URL: z.string(),
  INVENTORY_SERVICE_URL: z.string(),
  CART_SERVICE_URL: z.string(),
  ORDER_SERVICE_URL: z.string(),
  PAYMENT_SERVICE_URL: z.string(),
  SELLER_SERVICE_URL: z.string(),
  ORCHESTRATOR_SERVICE_URL: z.string(),
});

/** Where the parts of a running shop are, and what opens them. */
export type ShopEnvironment = z.infer<typeof Environment>;

/** Of the shop that runs from this checkout's data folder, or of one that the variables name. */
export function shopEnvironment(outside: NodeJS.ProcessEnv): ShopEnvironment {
  return Environment.parse(toolSettings(outside));
}
