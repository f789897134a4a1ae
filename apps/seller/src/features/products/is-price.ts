import { parseMoney } from "@souk/money/parse";

/** Whether somebody wrote an amount that is more than nothing. */
export function isPrice(written: string, currencyCode: string): boolean {
  try {
    return parseMoney(written, currencyCode).minorUnits > 0n;
  } catch {
    return false;
  }
}
