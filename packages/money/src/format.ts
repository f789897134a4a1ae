import { exponentOf } from "./currency.ts";
import { toDecimal } from "./decimal.ts";
import type { Money } from "./money.ts";

const cachedFormats = 200;
const formats = new Map<string, Intl.NumberFormat>();

/** For people: "1 299,00 €". Exact at any size; the digits come from ISO 4217, the rest from the locale. */
export function formatMoney(m: Money, locale: string): string {
  // Intl reads a decimal string exactly; its type asks for a template literal that tsc cannot infer.
  return formatFor(locale, m.currencyCode).format(toDecimal(m) as `${number}`);
}

function formatFor(locale: string, currencyCode: string): Intl.NumberFormat {
  const key = `${locale} ${currencyCode}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const digits = exponentOf(currencyCode);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currencyCode,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  if (formats.size >= cachedFormats) formats.clear();
  formats.set(key, format);
  return format;
}
