import type { Money } from "@souk/money/money";

/** A tax at one rate as the order has it for one seller. */
export interface TaxPart {
  readonly rateBasisPoints: number;
  readonly base: bigint;
  readonly tax: bigint;
}

/** The taxes of several sellers by rate, the highest first; nothing is worked out anew, so nothing is rounded anew. */
export function sumTaxes(parts: readonly TaxPart[]): TaxPart[] {
  const byRate = new Map<number, TaxPart>();
  for (const { rateBasisPoints, base, tax } of parts) {
    const before = byRate.get(rateBasisPoints);
    byRate.set(rateBasisPoints, { rateBasisPoints, base: base + (before?.base ?? 0n), tax: tax + (before?.tax ?? 0n) });
  }
  return [...byRate.values()].sort((a, b) => b.rateBasisPoints - a.rateBasisPoints);
}

/** A required amount of an order. */
export function minorOf(money: Money | undefined): bigint {
  if (!money) throw new Error("the order service answered without an amount");
  return money.minorUnits;
}
