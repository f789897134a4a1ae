import type { Locale } from "./content.ts";

/** The pages that mails lead to. */
export type ShopLinks = ReturnType<typeof createShopLinks>;

export function createShopLinks(webUrl: string) {
  const page = (locale: Locale, ...parts: string[]) =>
    new URL(`/${[locale, ...parts.map(encodeURIComponent)].join("/")}`, webUrl).href;
  return {
    verifyEmail: (locale: Locale, token: string) => page(locale, "verify", token),
    resetPassword: (locale: Locale, token: string) => page(locale, "reset", token),
    confirmEmailChange: (locale: Locale, token: string) => page(locale, "email-change", token),
    signIn: (locale: Locale) => page(locale, "sign-in"),
    security: (locale: Locale) => page(locale, "account", "devices"),
    order: (locale: Locale, token: string) => page(locale, "orders", "link", token),
  };
}
