import type { Locale } from "../i18n/locales.ts";

/** One file per area of the shop, so that a page can hand the browser only what it needs. */
const areas = [
  "shop",
  "cart",
  "checkout",
  "account",
  "identity",
  "orders",
  "address",
  "wishlist",
  "notifications",
  "personal",
  "errors",
  "finding",
  "reviews",
] as const;
export type MessageArea = (typeof areas)[number];

export async function loadMessages(locale: Locale): Promise<Record<string, unknown>> {
  const files = await Promise.all(
    areas.map(async (area) => [area, (await import(`./${locale}/${area}.json`)).default]),
  );
  return Object.fromEntries(files);
}
