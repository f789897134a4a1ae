import { isId } from "@souk/ids/id";
import { formatMoney } from "@souk/money/format";

const amount = /^([A-Z]{3}) (-?\d{1,15})$/;

/** A value of the log as people read it: amounts as amounts, of an id enough to know it again. */
export function shownValue(value: string, locale: string): string {
  if (isId(value)) return `…${value.slice(-8)}`;
  const [, currencyCode, minorUnits] = amount.exec(value) ?? [];
  if (currencyCode === undefined || minorUnits === undefined) return value;
  try {
    return formatMoney({ currencyCode, minorUnits: BigInt(minorUnits) }, locale);
  } catch {
    return value;
  }
}
