import type { Locale } from "../i18n/locales.ts";

/** One file per area of the portal. */
const areas = [
  "frame",
  "entrance",
  "errors",
  "courier",
  "board",
  "run",
  "map",
  "exceptions",
  "fleet",
  "carrier",
  "delivery",
  "history",
  "hub",
  "notifications",
] as const;

export async function loadMessages(locale: Locale): Promise<Record<string, unknown>> {
  const files = await Promise.all(
    areas.map(async (area) => [area, (await import(`./${locale}/${area}.json`)).default]),
  );
  return Object.fromEntries(files);
}
