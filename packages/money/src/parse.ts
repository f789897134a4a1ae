import { DomainError } from "@souk/errors/domain-error";
import { exponentOf } from "./currency.ts";
import type { Money } from "./money.ts";

const amount = /^(-?)(\d{1,15})(?:[.,](\d+))?$/;
const groupings = /[\s\u00a0\u202f'’]/gu;

/**
 * Reads an amount a person typed: "1 299,50", "1299.5", "-3". The point or comma is the decimal mark; spaces and
 * apostrophes may group digits. More decimals than the currency has are refused, not rounded.
 * @throws DomainError invalid MONEY_UNREADABLE
 */
export function parseMoney(text: string, currencyCode: string): Money {
  const exponent = exponentOf(currencyCode);
  const [, sign, whole, decimals = ""] = amount.exec(text.replace(groupings, "")) ?? [];
  if (whole === undefined || decimals.length > exponent) {
    throw new DomainError("invalid", "MONEY_UNREADABLE", "Write an amount such as 1299.50.", {
      currencyCode,
      decimals: String(exponent),
    });
  }
  const magnitude = BigInt(whole + decimals.padEnd(exponent, "0"));
  return { currencyCode, minorUnits: sign === "-" ? -magnitude : magnitude };
}
