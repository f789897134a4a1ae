/**
 * Tells the relays of this process that an event is about to be committed to their database. NOTIFY would tell those of
 * other processes too, but it has Postgres commit such transactions one after another, across all databases: measured,
 * less than half the commits per second. Others find the event when they next look.
 */
type Listener = (events: number) => void;

const listeners = new Map<string, Set<Listener>>();

export function signalOutbox(databaseName: string, events: number): void {
  for (const listener of listeners.get(databaseName) ?? []) listener(events);
}

/** Returns how to stop listening. */
export function onOutboxSignal(databaseName: string, listener: Listener): () => void {
  const those = listeners.get(databaseName) ?? new Set<Listener>();
  listeners.set(databaseName, those.add(listener));
  return () => {
    those.delete(listener);
    if (those.size === 0) listeners.delete(databaseName);
  };
}
