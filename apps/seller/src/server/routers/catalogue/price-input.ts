import { isDomainError } from "@souk/errors/domain-error";
import type { Money } from "@souk/money/money";
import { parseMoney } from "@souk/money/parse";

/** The amount that somebody wrote; undefined for nothing and for what is no amount. */
export function priceOf(written: string, currencyCode: string): Money | undefined {
  if (!written.trim()) return undefined;
  try {
    return parseMoney(written, currencyCode);
  } catch (error) {
    if (isDomainError(error)) return undefined;
    throw error;
  }
}
