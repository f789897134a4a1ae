import { formatMoney } from "@souk/money/format";
import { money } from "@souk/money/money";

/** An amount as a client gets it: exact, and as text in the reader's language. */
export interface MoneyView {
  readonly currencyCode: string;
  /** Whole minor units as decimal digits; JSON numbers are not exact enough for money. */
  readonly minorUnits: string;
  readonly text: string;
}

/** Undefined stays undefined: an amount that is not there is not zero. */
export function moneyView(
  value: { currencyCode: string; minorUnits: bigint } | undefined,
  locale: string,
): MoneyView | undefined {
  if (!value) return undefined;
  const exact = money(value.currencyCode, value.minorUnits);
  return { currencyCode: exact.currencyCode, minorUnits: String(exact.minorUnits), text: formatMoney(exact, locale) };
}

/** The text in the reader's language, else in English, else nothing. */
export function pickText(text: { byLanguage: Record<string, string> } | undefined, locale: string): string {
  return text?.byLanguage[locale] || text?.byLanguage.en || "";
}
