import { DomainError } from "@souk/errors/domain-error";
import { exponentOf } from "./currency.ts";
import { divideHalfUp } from "./divide-half-up.ts";

/** An exact amount: whole minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly currencyCode: string;
  readonly minorUnits: bigint;
}

/** @throws DomainError invalid CURRENCY_UNKNOWN */
export function money(currencyCode: string, minorUnits: bigint): Money {
  exponentOf(currencyCode);
  return { currencyCode, minorUnits };
}

export function zero(currencyCode: string): Money {
  return money(currencyCode, 0n);
}

/** @throws DomainError invalid CURRENCY_MISMATCH, like every function here that takes two amounts */
export function add(a: Money, b: Money): Money {
  return { currencyCode: sameCurrency(a, b), minorUnits: a.minorUnits + b.minorUnits };
}

export function subtract(a: Money, b: Money): Money {
  return { currencyCode: sameCurrency(a, b), minorUnits: a.minorUnits - b.minorUnits };
}

export function times(m: Money, n: bigint): Money {
  return { currencyCode: m.currencyCode, minorUnits: m.minorUnits * n };
}

/** The sum of `list`; zero when it is empty. */
export function sum(currencyCode: string, list: Iterable<Money>): Money {
  let total = zero(currencyCode);
  for (const m of list) total = add(total, m);
  return total;
}

export function isZero(m: Money): boolean {
  return m.minorUnits === 0n;
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Money, b: Money): number {
  sameCurrency(a, b);
  if (a.minorUnits === b.minorUnits) return 0;
  return a.minorUnits < b.minorUnits ? -1 : 1;
}

/** A share in hundredths of a percent (1000 = 10 %), rounded half up, away from zero for negative amounts. */
export function basisPointsOf(m: Money, bps: bigint): Money {
  return { currencyCode: m.currencyCode, minorUnits: divideHalfUp(m.minorUnits * bps, 10_000n) };
}

function sameCurrency(a: Money, b: Money): string {
  if (a.currencyCode === b.currencyCode) return a.currencyCode;
  throw new DomainError("invalid", "CURRENCY_MISMATCH", "Amounts of different currencies cannot be combined.", {
    first: a.currencyCode,
    second: b.currencyCode,
  });
}
