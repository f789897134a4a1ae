import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { readServiceSettings } from "@souk/service/settings";
import { z } from "zod";

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(8),
  REDIS_URL: url(),
  PRODUCT_SERVICE_URL: url(),
  INVENTORY_SERVICE_URL: url(),
  SELLER_SERVICE_URL: url(),
  PAYMENT_SERVICE_URL: url(),
  LOGISTICS_SERVICE_URL: url(),
  /** "2:<base64>,1:<base64>": the first key seals, the others still open. */
  PERSONAL_DATA_KEYS: z.string().min(1),
  /** Where the shop is at home: the country of a quote without an address, and the time zone of its days. */
  HOME_COUNTRY: z.string().length(2).default("PT"),
  TIME_ZONE: z.string().default("Europe/Lisbon"),
  /** Per seller order, minor units, where no zone of the couriers says otherwise. */
  DELIVERY_FEE_MINOR: count(390),
  EXPRESS_DELIVERY_FEE_MINOR: count(790),
  /** Items worth this much or more, before discounts, travel free the standard way; 0: never. */
  FREE_DELIVERY_FROM_MINOR: count(5_000),
  /** What the marketplace keeps of an item less the seller's own discounts where no rule counts, hundredths of a percent. */
  COMMISSION_BASIS_POINTS: count(1_200),
  /** How often each process looks whether another has changed the rules of commission. */
  COMMISSION_LOOK_MS: durationMs(2_000),
  /** How soon a shop's closures and handling count in what it promises. */
  CLOSURE_LOOK_MS: durationMs(5_000),
  /** How long a link to an order, as mails have it, opens. */
  ORDER_LINK_LIFETIME_MS: durationMs(90 * 24 * 60 * 60_000),
  /** What no one has begun to pack so long after its time is cancelled. */
  CANCEL_LATE_AFTER_MS: durationMs(3 * 24 * 60 * 60_000),
  DEADLINE_INTERVAL_MS: durationMs(60_000),
  /** Until so long after it arrived (or left its seller, where nobody told) something can be sent back. */
  RETURN_WINDOW_MS: durationMs(30 * 24 * 60 * 60_000),
  /** How long a seller has to answer a return, an approved one to arrive, a seller to refund what arrived. */
  RETURN_ANSWER_MS: durationMs(3 * 24 * 60 * 60_000),
  RETURN_ARRIVE_MS: durationMs(21 * 24 * 60 * 60_000),
  RETURN_REFUND_MS: durationMs(3 * 24 * 60 * 60_000),
  /** Refunds of returns without an outcome are asked for again. */
  RETURN_INTERVAL_MS: durationMs(5_000),
  /** A frozen quote that no order came from is dropped after this. */
  QUOTE_LIFETIME_MS: durationMs(60 * 60_000),
};

export type OrderConfig = ReturnType<typeof readOrderConfig>;

/** The settings of the order service; a ConfigError lists everything that is wrong. */
export function readOrderConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
