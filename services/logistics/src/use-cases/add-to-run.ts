import { randomInt } from "node:crypto";
import type { Conn, Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { type DeliveryRow, deliveriesOfOrder, lockDeliveries, updateDelivery } from "../db/delivery-store.ts";
import { type DropRow, findDrops, insertDrop } from "../db/drop-store.ts";
import { findHubs, type ZoneRow } from "../db/fleet-store.ts";
import { findPickups } from "../db/place-store.ts";
import { insertStops, type RunWithStops } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { waitingStates } from "../domain/delivery-state.ts";
import { type Planned, planStops, type StopDraft } from "../domain/plan-stops.ts";
import { isOpen } from "../domain/stop-state.ts";
import { pinPlace, recipientPlace } from "../sealed.ts";
import { moveTo, tellOf } from "./move-delivery.ts";

type Deps = Pick<LogisticsDeps, "now" | "sealer">;

interface Adding {
  readonly run: RunWithStops;
  readonly zone: ZoneRow;
  readonly shipmentIds: readonly string[];
  readonly actor: string;
}

const mostTries = 5;
const unknown = { latitude: null, longitude: null, placeAccuracy: "unknown" } as const;

/**
 * Puts waiting deliveries on a locked run: at stops that it has for the same place and person and that are open, else at
 * new ones after them. `refreshRun` is to follow.
 * @throws DomainError DELIVERY_NOT_FOUND, DELIVERY_NOT_READY
 */
export async function addToRun(tx: Tx, deps: Deps, { run, zone, shipmentIds, actor }: Adding): Promise<void> {
  const ids = [...new Set(shipmentIds)];
  const locked = await lockDeliveries(tx, ids);
  const byId = new Map(locked.map((delivery) => [delivery.id, delivery]));
  const own = ids.map((id) => requireWaiting(byId.get(id), zone.id));
  const drops = await findDrops(
    tx,
    own.flatMap(({ dropId }) => dropId ?? []),
  );
  await splitDrops(tx, deps, own, drops);
  await saveStops(tx, run, await draftsOf(tx, own, drops, zone));
  for (const delivery of own) await plan(tx, deps, { delivery, runId: run.id, actor });
}

function requireWaiting(delivery: DeliveryRow | undefined, zoneId: string): DeliveryRow {
  if (!delivery || delivery.zoneId !== zoneId) throw deliveryNotFound();
  const isFree = delivery.runId === null && delivery.bookingId === null;
  if (isFree && (waitingStates as readonly string[]).includes(delivery.state)) return delivery;
  const message = "It is in another run, or on its way, or was cancelled meanwhile; look again.";
  throw new DomainError("failed_precondition", "DELIVERY_NOT_READY", message, { shipment_id: delivery.id });
}

export function deliveryNotFound(): DomainError {
  return new DomainError("not_found", "DELIVERY_NOT_FOUND", "There is no such delivery in your zones.");
}

/** What of a drop is not driven now comes another time, with a PIN of its own. */
async function splitDrops(
  tx: Tx,
  { sealer }: Deps,
  own: readonly DeliveryRow[],
  drops: readonly DropRow[],
): Promise<void> {
  const going = new Set(own.map(({ id }) => id));
  for (const drop of drops) {
    const all = await deliveriesOfOrder(tx, drop.orderId);
    const staying = all.filter((each) => each.dropId === drop.id && !going.has(each.id) && each.endedAt === null);
    if (staying.length === 0) continue;
    const id = newId();
    const open = (sealed: Uint8Array | null) => sealed && sealer.open(recipientPlace(drop.id), sealed);
    const recipient = open(drop.recipientSealed);
    await insertDrop(tx, {
      ...{ id, orderId: drop.orderId, addressKey: drop.addressKey },
      recipientSealed: recipient === null ? null : sealer.seal(recipientPlace(id), recipient),
      pinSealed: sealer.seal(pinPlace(id), String(randomInt(10_000)).padStart(4, "0")),
    });
    for (const each of staying) await updateDelivery(tx, each.id, { dropId: id });
  }
}

/** The stops that deliveries need, in their order. */
export async function draftsOf(tx: Conn, own: readonly DeliveryRow[], drops: readonly DropRow[], zone: ZoneRow) {
  const pickups = new Map(
    (await findPickups(tx, [...new Set(own.map((each) => each.sellerId))])).map((p) => [p.sellerId, p]),
  );
  const hubs = new Map(
    (await findHubs(tx, [...new Set(own.flatMap(({ hubId }) => hubId ?? []))])).map((h) => [h.id, h]),
  );
  const keys = new Map(drops.map(({ id, addressKey }) => [id, Buffer.from(addressKey).toString("hex")]));
  const planned = own.map(
    (each): Planned => ({
      ...each,
      dropId: each.dropId ?? "",
      isReturning: each.state === "returning" || each.kind === "return",
      isAtShopper: each.state !== "returning" && each.kind === "return",
      door: `${each.shopperId} ${keys.get(each.dropId ?? "")}`,
    }),
  );
  return planStops(planned, {
    seller: (id) => pickups.get(id) ?? unknown,
    hub: (id) => {
      const hub = hubs.get(id);
      return hub ? { latitude: hub.latitude, longitude: hub.longitude, placeAccuracy: "pinned" } : unknown;
    },
    photoFromMinor: zone.photoFromMinor,
    signatureFromMinor: zone.signatureFromMinor,
  });
}

async function saveStops(tx: Tx, run: RunWithStops, drafts: readonly StopDraft[]): Promise<void> {
  const open = run.stops.filter(({ state }) => isOpen(state));
  // A drop is joined only where all proof that is wanted was wanted before.
  const same = (draft: StopDraft) =>
    open.find(
      (stop) =>
        stop.kind === draft.kind &&
        stop.party === draft.party &&
        stop.partyId === draft.partyId &&
        stop.wantsPhoto >= draft.wantsPhoto &&
        stop.wantsSignature >= draft.wantsSignature,
    );
  const last = Math.max(0, ...run.stops.map(({ number }) => number));
  const placed = drafts.map((draft, at) => ({ draft, at, stopId: same(draft)?.id ?? newId() }));
  const isNew = (stopId: string) => !open.some(({ id }) => id === stopId);
  await insertStops(
    tx,
    placed
      .filter(({ stopId }) => isNew(stopId))
      .map(({ draft: { key: _, shipmentIds: __, ...draft }, at, stopId }) => ({
        ...{ id: stopId, runId: run.id, number: last + at + 1, state: "pending", ...draft },
        pinTriesLeft: mostTries,
      })),
    placed.flatMap(({ draft, stopId }) =>
      draft.shipmentIds.map((shipmentId) => ({ stopId, shipmentId, state: "expected" as const })),
    ),
  );
}

async function plan(
  tx: Tx,
  { now }: Deps,
  { delivery, runId, actor }: { delivery: DeliveryRow; runId: string; actor: string },
): Promise<void> {
  if (delivery.state !== "returning")
    return void (await moveTo(tx, delivery, { to: "planned", at: now(), actor, change: { runId } }));
  await updateDelivery(tx, delivery.id, { runId });
  await tellOf(tx, { ...delivery, runId }, "changed", { at: now() });
}
