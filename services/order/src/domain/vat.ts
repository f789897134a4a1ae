import { divideHalfUp } from "@souk/money/divide-half-up";

/**
 * Standard rates of value-added tax in hundredths of a percent, for goods delivered to a country of the European Union.
 * Source: European Commission, "VAT rates applied in the Member States", as known in 2026. Elsewhere no tax is contained.
 */
const standardRates: Readonly<Record<string, bigint>> = {
  AT: 2000n,
  BE: 2100n,
  BG: 2000n,
  CY: 1900n,
  CZ: 2100n,
  DE: 1900n,
  DK: 2500n,
  EE: 2400n,
  ES: 2100n,
  FI: 2550n,
  FR: 2000n,
  GR: 2400n,
  HR: 2500n,
  HU: 2700n,
  IE: 2300n,
  IT: 2200n,
  LT: 2100n,
  LU: 1700n,
  LV: 2100n,
  MT: 1800n,
  NL: 2100n,
  PL: 2300n,
  PT: 2300n,
  RO: 2100n,
  SE: 2500n,
  SI: 2200n,
  SK: 2300n,
};

export function vatBasisPoints(countryCode: string): bigint {
  return standardRates[countryCode] ?? 0n;
}

/** The tax contained in a gross amount, half up: gross × rate / (100 % + rate). */
export function taxContained(grossMinor: bigint, basisPoints: bigint): bigint {
  return divideHalfUp(grossMinor * basisPoints, 10_000n + basisPoints);
}

export interface TaxLineMinor {
  readonly rateBasisPoints: bigint;
  /** Without the tax; base and tax add up to the gross amount. */
  readonly base: bigint;
  readonly tax: bigint;
}

/** A gross amount by rate of tax. Everything bought in a country is at its standard rate. */
export function taxLines(gross: bigint, tax: bigint, rateBasisPoints: bigint): TaxLineMinor[] {
  return [{ rateBasisPoints, base: gross - tax, tax }];
}
