import type { Locale } from "./content.ts";

/** The pages that mails lead to. */
export type ShopLinks = ReturnType<typeof createShopLinks>;

export function createShopLinks(webUrl: string, consoleUrl: string) {
  const at = (base: string, locale: Locale, parts: string[]) =>
    new URL(`/${[locale, ...parts.map(encodeURIComponent)].join("/")}`, base).href;
  const page = (locale: Locale, ...parts: string[]) => at(webUrl, locale, parts);
  return {
    verifyEmail: (locale: Locale, token: string) => page(locale, "verify", token),
    resetPassword: (locale: Locale, token: string) => page(locale, "reset", token),
    confirmEmailChange: (locale: Locale, token: string) => page(locale, "email-change", token),
    signIn: (locale: Locale) => page(locale, "sign-in"),
    security: (locale: Locale) => page(locale, "account", "devices"),
    console: (locale: Locale) => at(consoleUrl, locale, []),
    application: (locale: Locale) => at(consoleUrl, locale, ["apply"]),
    invitation: (locale: Locale, token: string) => at(consoleUrl, locale, ["invitation", token]),
    product: (locale: Locale, slug: string) => page(locale, "p", slug),
    wishlist: (locale: Locale) => page(locale, "wishlist"),
    unsubscribe: (locale: Locale, token: string) => page(locale, "unsubscribe", token),
    /** Where mail programs send their one click (RFC 8058). */
    oneClickUnsubscribe: (token: string) => new URL(`/api/unsubscribe/${encodeURIComponent(token)}`, webUrl).href,
    /** For who is signed in, in few letters: the id as 22 of base64url. */
    shortOrder: (locale: Locale, orderId: string) =>
      page(locale, "o", Buffer.from(orderId.replaceAll("-", ""), "hex").toString("base64url")),
    order: (locale: Locale, token: string) => page(locale, "orders", "link", token),
  };
}
