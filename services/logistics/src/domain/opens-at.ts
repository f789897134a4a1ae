const soonMs = 12 * 60 * 60_000;

/**
 * Before when a courier who sets out then would stand in front of a closed door; undefined: never. A promised day is no door: who
 * comes on an earlier one is welcome. On the day itself its first hour counts.
 */
export function opensAt(promisedFrom: Date | null | undefined, setOut: Date): Date | undefined {
  if (!promisedFrom) return undefined;
  return promisedFrom.getTime() - setOut.getTime() < soonMs ? promisedFrom : undefined;
}
