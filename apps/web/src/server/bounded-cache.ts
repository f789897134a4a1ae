/** Remembers values for a while; the oldest go when it is full. Of this process only. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

export function createBoundedCache<Value>(limits: {
  readonly entriesMax: number;
  readonly lifetimeMs: number;
  readonly now?: () => number;
}): BoundedCache<Value> {
  const { entriesMax, lifetimeMs, now = Date.now } = limits;
  const kept = new Map<string, { value: Value; until: number }>();
  return {
    get(key) {
      const found = kept.get(key);
      if (found && found.until > now()) return found.value;
      kept.delete(key);
      return undefined;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, { value, until: now() + lifetimeMs });
      const [oldest] = kept.keys();
      if (kept.size > entriesMax && oldest !== undefined) kept.delete(oldest);
    },
  };
}
