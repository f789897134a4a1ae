const weekMs = 7 * 24 * 60 * 60 * 1000;

/** The same things beginning with another each week. */
export function inTurn<Item>(items: readonly Item[], now: Date): Item[] {
  const first = items.length === 0 ? 0 : Math.floor(now.getTime() / weekMs) % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
