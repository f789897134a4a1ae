import { toDecimal } from "@souk/money/decimal";
import { parseMoney } from "@souk/money/parse";

/** A percentage as people write it, in basis points: "-12,5" is -1250n; undefined when it is none or makes no sense. */
export function basisPointsOf(text: string): bigint | undefined {
  const [, sign, whole, decimals = ""] =
    /^([+\-−–]?)(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.trim().replace(/\s*%$/, "")) ?? [];
  if (whole === undefined) return undefined;
  const size = BigInt(whole + decimals.padEnd(2, "0"));
  const points = sign === "" || sign === "+" ? size : -size;
  return points <= -10_000n || points === 0n ? undefined : points;
}

/** A price changed by basis points, half a cent up, and never free. */
export function changedPrice(price: string, currencyCode: string, basisPoints: bigint): string {
  const { minorUnits } = parseMoney(price, currencyCode);
  const changed = (minorUnits * (10_000n + basisPoints) * 2n + 10_000n) / 20_000n;
  return toDecimal({ currencyCode, minorUnits: changed < 1n ? 1n : changed });
}
