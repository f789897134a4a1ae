import type { Locale } from "../i18n/locales.ts";

/** One file per area of the console. */
const areas = [
  "frame",
  "entrance",
  "errors",
  "overview",
  "orders",
  "notifications",
  "returns",
  "profile",
  "table",
  "operator",
  "money",
  "numbers",
  "payouts",
  "commission",
  "fleet",
  "taxonomy",
  "apply",
  "applications",
  "team",
  "stock",
  "places",
  "moderation",
  "decisions",
  "products",
  "views",
  "imports",
  "deskOrders",
  "checkouts",
  "deadLetters",
  "audit",
  "webhooks",
  "apiKeys",
] as const;

export async function loadMessages(locale: Locale): Promise<Record<string, unknown>> {
  const files = await Promise.all(
    areas.map(async (area) => [area, (await import(`./${locale}/${area}.json`)).default]),
  );
  return Object.fromEntries(files);
}
