/** Rounded down, so that no page promises more than there is; null below one percent. */
export function percentOff(priceMinor: bigint | undefined, beforeMinor: bigint | undefined): number | null {
  if (priceMinor === undefined || beforeMinor === undefined || beforeMinor <= priceMinor) return null;
  return Number(((beforeMinor - priceMinor) * 100n) / beforeMinor) || null;
}
