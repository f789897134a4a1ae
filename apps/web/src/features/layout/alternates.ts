import type { Metadata } from "next";
import { defaultLocale, type Locale, locales } from "@/i18n/locales";

/** Where a page is in each language; `path` begins with "/" or is empty for the home page. */
export function alternates(locale: Locale, path: string): NonNullable<Metadata["alternates"]> {
  const languages = Object.fromEntries(locales.map((other) => [other, `/${other}${path}`]));
  return { canonical: `/${locale}${path}`, languages: { ...languages, "x-default": `/${defaultLocale}${path}` } };
}
