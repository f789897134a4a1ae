export const locales = ["en", "ru"] as const;
export type Locale = (typeof locales)[number];
/** `auto` follows the system. */
export type Theme = "light" | "dark" | "auto";

/** The locale asked for, else the first of ours that the browser accepts, else English. */
export function localeOf(asked: string | null, acceptLanguage = ""): Locale {
  const accepted = acceptLanguage.split(",").map((item) => item.trim().slice(0, 2).toLowerCase());
  const wanted = [asked, ...accepted];
  return wanted.flatMap((name) => locales.find((locale) => locale === name) ?? []).at(0) ?? "en";
}

export function themeOf(asked: string | null, fallback: Theme): Theme {
  return asked === "dark" || asked === "light" ? asked : fallback;
}

/** The amount as people of the locale write it; `amount` is in minor units. */
export function formatAmount(amount: bigint, currency: string, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const text = String(amount).padStart(digits + 1, "0");
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return format.format(decimal as Intl.StringNumericLiteral);
}
