import { defaultLocale, isLocale, locales } from "../i18n/locales.ts";

/** What stands in for a page that cannot be had without a network, in each language. */
export const offlinePages = locales.map((locale) => `/${locale}/offline` as const);

/** The stand-in for an address. */
export function offlinePage(pathname: string): string {
  const [, first = ""] = pathname.split("/");
  return `/${isLocale(first) ? first : defaultLocale}/offline`;
}

/** Whether a page is the same for everybody, so that a copy may stay on the device: home, products, categories, sellers, new. */
export function isCataloguePage(pathname: string): boolean {
  const [, locale = "", area] = pathname.split("/");
  return isLocale(locale) && (area === undefined || area === "" || ["p", "c", "s", "new"].includes(area));
}
