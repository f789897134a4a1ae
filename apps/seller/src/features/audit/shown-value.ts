import { isId } from "@souk/ids/id";
import { formatMoney } from "@souk/money/format";

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const amount = /^([A-Z]{3}) (-?\d{1,15})$/;
const sums = /^\{("[A-Z]{3}":"-?\d{1,15}",?)+\}$/;

/** A value of the log as people read it: amounts as amounts, moments as moments (UTC), of an id enough to know it again. */
export function shownValue(value: string, locale: string): string {
  if (isId(value)) return `…${value.slice(-8)}`;
  if (instant.test(value) && !Number.isNaN(Date.parse(value))) return `${shownInstant(new Date(value), locale)} UTC`;
  const [, currencyCode, minorUnits] = amount.exec(value) ?? [];
  if (currencyCode !== undefined && minorUnits !== undefined) return shownAmount(currencyCode, minorUnits, locale);
  if (!sums.test(value)) return value;
  const byCurrency = [...value.matchAll(/"([A-Z]{3})":"(-?\d+)"/g)];
  return byCurrency.map(([, code = "", minor = "0"]) => shownAmount(code, minor, locale)).join(", ");
}

function shownAmount(currencyCode: string, minorUnits: string, locale: string): string {
  try {
    return formatMoney({ currencyCode, minorUnits: BigInt(minorUnits) }, locale);
  } catch {
    return `${currencyCode} ${minorUnits}`;
  }
}

const shownInstant = (at: Date, locale: string) =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone: "UTC",
  }).format(at);
