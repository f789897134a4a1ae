import { defaultLocale, isLocale } from "../../i18n/locales.ts";

/** Where somebody who is not signed in goes instead of to `url`; null when that page needs nobody. */
export function entranceFor(
  { pathname, search }: Pick<URL, "pathname" | "search">,
  { wasSignedIn }: { wasSignedIn: boolean },
): string | null {
  const [, first, ...rest] = pathname.split("/");
  const locale = isLocale(first) ? first : defaultLocale;
  // Without a language it is the way to the first page, or no page at all.
  if (!isLocale(first)) return null;
  if (rest.join("/") === "sign-in") return null;
  const wanted = `/${rest.join("/")}${search}`;
  const query = new URLSearchParams({
    ...(wanted !== "/" && { next: wanted }),
    ...(wasSignedIn && { ended: "1" }),
  });
  return `/${locale}/sign-in${query.size > 0 ? `?${query}` : ""}`;
}
