import { isLocale, locales } from "../i18n/locales.ts";

/** What opens without a network, in each language. */
export const documents = locales.map((locale) => `/${locale}/courier`);

export const isDocument = (pathname: string): boolean => documents.includes(pathname);

/** Where the front door leads when nobody can be asked. */
export function startDocument(pathname: string, language: string): string {
  const [, first = ""] = pathname.split("/");
  const locale = isLocale(first) ? first : locales.find((each) => language.startsWith(each));
  return `/${locale ?? "en"}/courier`;
}
