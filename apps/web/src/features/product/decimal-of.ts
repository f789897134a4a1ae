import type { MoneyView } from "@souk/bff/views";
import { toDecimal } from "@souk/money/decimal";

/** "79.00": the amount as machines read it. */
export function decimalOf({ currencyCode, minorUnits }: MoneyView): string {
  return toDecimal({ currencyCode, minorUnits: BigInt(minorUnits) });
}
