import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import { zonesOfHub } from "../db/fleet-store.ts";
import { zoneChanged } from "../events/zone-events.ts";

const told = new WeakMap<Tx, Set<string | null>>();

/** Something that dispatchers of the zone see has changed; null: it lies in no zone. Said once in a transaction, however much changes in it. */
export async function tellZone(tx: Tx, zoneId: string | null): Promise<void> {
  const known = told.get(tx) ?? new Set();
  if (known.has(zoneId)) return;
  told.set(tx, known.add(zoneId));
  await appendEvent(tx, zoneChanged(zoneId));
}

/** The same for every zone whose couriers start at the hub. */
export async function tellZonesOf(tx: Tx, hubId: string): Promise<void> {
  for (const zoneId of await zonesOfHub(tx, hubId)) await tellZone(tx, zoneId);
}
