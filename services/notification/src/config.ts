import { count, durationMs, url } from "@souk/config/fields";
import type { Environment } from "@souk/config/read-config";
import { dataKeysHint, parseDataKeys } from "@souk/personal-data/data-keys";
import { readServiceSettings } from "@souk/service/settings";
import { z } from "zod";
import { pushKeysOf } from "./channels/push-keys.ts";
import { knownPushServices } from "./channels/push-services.ts";

const smtpUrl = z.url({ protocol: /^smtps?$/, error: "an address smtp://… or smtps://… is needed" });

const smsSender = z.string().regex(/^(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{1,11})$/);

const variables = {
  DATABASE_URL: url(),
  DATABASE_POOL_SIZE: count(6),
  REDIS_URL: url(),
  ORDER_SERVICE_URL: url(),
  SELLER_SERVICE_URL: url(),
  USER_SERVICE_URL: url(),
  PRODUCT_SERVICE_URL: url(),
  INVENTORY_SERVICE_URL: url(),
  /** The value is never repeated in the error. */
  PERSONAL_DATA_KEYS: z.string().refine((text) => parseDataKeys(text) !== undefined, dataKeysHint),
  /** The shop as browsers know it: where the links of mails lead. */
  WEB_URL: url(),
  /** The console of sellers as browsers know it. */
  CONSOLE_URL: url(),
  /** "smtps://name:password@mail.example.com", "smtp://127.0.0.1:2525". */
  SMTP_URL: smtpUrl,
  /** Gets what the first cannot take. */
  SMTP_SECOND_URL: smtpUrl.optional(),
  MAIL_FROM: z.string().min(3).default("Souk <hello@souk.example>"),
  MAILS_AT_ONCE: count(4),
  /** The private key (VAPID) of who sends to browsers, base64url; without it nothing is. */
  PUSH_PRIVATE_KEY: z
    .string()
    .refine((text) => pushKeysOf(text) !== undefined, "a private key of P-256 is needed: 32 bytes in base64url")
    .optional(),
  /** Whom a push service may write to about us. */
  PUSH_CONTACT: z
    .url({ protocol: /^(mailto|https)$/, error: "an address mailto:… or https://… is needed" })
    .default("mailto:hello@souk.example"),
  /** "https://<account SID>:<token>@api.twilio.com", or another who speaks its Messages API; without it no text messages. */
  SMS_URL: url().optional(),
  /** Gets what the first cannot take. */
  SMS_SECOND_URL: url().optional(),
  /** Who sends: a number in E.164, or a name of up to 11 letters where networks allow it. */
  SMS_FROM: smsSender.default("Souk"),
  SMS_SECOND_FROM: smsSender.optional(),
  TEXTS_AT_ONCE: count(4),
  /** After a failure the first provider is left alone for so long, or as long as it asks, when there is a second. */
  SMS_SECOND_FOR_MS: durationMs(30_000),
  /** Origins of the push services that are called, `*.` for any name before a host. */
  PUSH_SERVICES: z.string().default(knownPushServices),
  /** After a failure the first mail server is left alone for so long, when there is a second. */
  MAIL_SECOND_FOR_MS: durationMs(30_000),
  DELIVERY_INTERVAL_MS: durationMs(400),
  /** After the first failure; doubles up to an hour. */
  DELIVERY_RETRY_MS: durationMs(5_000),
  /** What could not be sent by then is given up, and stays to be looked at. */
  DELIVERY_GIVE_UP_MS: durationMs(24 * 60 * 60_000),
  WISH_WATCH_INTERVAL_MS: durationMs(1_000),
  /** From the first news for somebody to their mail, so that several make one. */
  WISH_MAIL_AFTER_MS: durationMs(15 * 60_000),
  /** From one mail about somebody's wishlist to their next. */
  WISH_MAIL_EVERY_MS: durationMs(24 * 60 * 60_000),
  /** Longer than a checkout may hold the last one. */
  WISH_BACK_AFTER_MS: durationMs(60 * 60_000),
};

export type NotificationConfig = ReturnType<typeof readNotificationConfig>;

/** The settings of the notification service; a ConfigError lists everything that is wrong. */
export function readNotificationConfig(env: Environment) {
  return readServiceSettings(env, variables);
}
