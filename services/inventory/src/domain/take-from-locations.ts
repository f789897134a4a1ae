export interface LocationStock {
  readonly location: string;
  readonly onHand: bigint;
}

export interface LocationTake {
  readonly location: string;
  readonly quantity: bigint;
}

/** Which locations a sale is taken from: the fullest first, so that as few as possible are touched. */
export function takeFromLocations(locations: readonly LocationStock[], quantity: bigint): LocationTake[] {
  const fullestFirst = [...locations].sort((a, b) =>
    a.onHand === b.onHand ? a.location.localeCompare(b.location) : a.onHand > b.onHand ? -1 : 1,
  );
  const takes: LocationTake[] = [];
  let missing = quantity;
  for (const { location, onHand } of fullestFirst) {
    if (missing === 0n) break;
    const taken = onHand < missing ? onHand : missing;
    if (taken > 0n) takes.push({ location, quantity: taken });
    missing -= taken;
  }
  if (missing > 0n) throw new Error(`the locations hold ${missing} fewer than the ${quantity} on hand`);
  return takes;
}
