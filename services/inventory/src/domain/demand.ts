export interface DemandLine {
  readonly offerId: string;
  readonly quantity: bigint;
}

/** Demand per offer, summed over lines that share one, in the order in which offers are locked. */
export function sumDemand(lines: readonly DemandLine[]): DemandLine[] {
  const byOffer = new Map<string, bigint>();
  for (const { offerId, quantity } of lines) byOffer.set(offerId, (byOffer.get(offerId) ?? 0n) + quantity);
  return [...byOffer]
    .map(([offerId, quantity]) => ({ offerId, quantity }))
    .sort((a, b) => (a.offerId < b.offerId ? -1 : 1));
}

/** Whether two demands ask for the same; both summed. */
export function isSameDemand(a: readonly DemandLine[], b: readonly DemandLine[]): boolean {
  return (
    a.length === b.length && a.every((line, at) => line.offerId === b[at]?.offerId && line.quantity === b[at].quantity)
  );
}

/** What is missing for a demand: offer id → what is available instead. Empty when all can be had. */
export function shortages(
  demand: readonly DemandLine[],
  available: ReadonlyMap<string, bigint>,
): Record<string, string> {
  const short = demand.filter(({ offerId, quantity }) => (available.get(offerId) ?? 0n) < quantity);
  return Object.fromEntries(short.map(({ offerId }) => [offerId, String(available.get(offerId) ?? 0n)]));
}
