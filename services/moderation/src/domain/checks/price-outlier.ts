import type { Finding } from "../finding.ts";
import type { OfferPrice } from "../proposal.ts";

/** What others ask, in the same currency. */
export interface UsualPrices {
  readonly ofProduct: readonly bigint[];
  readonly ofCategory: readonly bigint[];
}

const weight = 30;
const fewestOfProduct = 3;
const fewestOfCategory = 10;
/** Of a normal distribution: how far the median absolute deviation is from the standard one. */
const toDeviations = 0.6745;
/** Prices that are all the same must not make a cent an outlier; a tenth of a logarithm is about ten percent. */
const leastSpread = 0.1;

/**
 * A price far from what others ask: for the same product where enough do, else in its category. Prices are compared by their
 * logarithms, and by median and median absolute deviation, which a few wild ones do not move.
 */
export function findPriceOutlier(
  { offerId, minorUnits }: OfferPrice,
  { ofProduct, ofCategory }: UsualPrices,
  { deviationTenths }: { deviationTenths: number },
): Finding[] {
  const samples = ofProduct.length >= fewestOfProduct ? ofProduct : ofCategory;
  if (samples === ofCategory && ofCategory.length < fewestOfCategory) return [];
  const logs = samples.map(logOf);
  const usual = median(logs);
  const spread = Math.max(median(logs.map((each) => Math.abs(each - usual))), leastSpread);
  const deviations = (toDeviations * Math.abs(logOf(minorUnits) - usual)) / spread;
  if (deviations * 10 <= deviationTenths) return [];
  return [
    { code: "PRICE_OUTLIER", field: "price", excerpt: offerId, weight, detail: String(Math.round(Math.exp(usual))) },
  ];
}

/** Digits beyond a double's do not move a logarithm. */
const logOf = (minorUnits: bigint) => Math.log(Math.max(Number(minorUnits), 1));

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
