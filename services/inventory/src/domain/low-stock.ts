/** From how many pieces on an offer is low in a shop that has not said otherwise. */
export const defaultLowThreshold = 3n;

/** Whether pieces that can be bought went down through the threshold: once, until they were above it again. */
export function wentLow({ before, after, threshold }: { before: bigint; after: bigint; threshold: bigint }): boolean {
  return before > threshold && after <= threshold;
}
