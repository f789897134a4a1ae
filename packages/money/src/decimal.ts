import { exponentOf } from "./currency.ts";
import type { Money } from "./money.ts";

/** The amount as a plain decimal: "-12.05". */
export function toDecimal({ currencyCode, minorUnits }: Money): string {
  const exponent = exponentOf(currencyCode);
  const sign = minorUnits < 0n ? "-" : "";
  const digits = String(minorUnits < 0n ? -minorUnits : minorUnits).padStart(exponent + 1, "0");
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
