import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { decideRow } from "../db/board-store.ts";
import { findDeliveries, updateDelivery } from "../db/delivery-store.ts";
import { findDrops } from "../db/drop-store.ts";
import { openPlaceQuestion } from "../db/exception-store.ts";
import { zoneIdsOf } from "../db/fleet-store.ts";
import { learnPlace, movePlaces } from "../db/place-store.ts";
import { lockRun, updateStop } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import type { Point } from "../domain/fleet.ts";
import { isOpen } from "../domain/stop-state.ts";
import { deliveryNotFound } from "./add-to-run.ts";
import { refreshRun } from "./refresh-run.ts";
import { tellZone } from "./tell-zone.ts";

interface Input {
  readonly request: RequestKey;
  readonly userId: string;
  readonly shipmentId: string;
  readonly place: Point;
}

/**
 * Puts an address on the map, for this delivery and later ones. One that lay in no zone comes into the first zone of whoever
 * pins it. @throws DomainError DELIVERY_NOT_FOUND
 */
export async function pinPlace(deps: Pick<LogisticsDeps, "db" | "now" | "stopServiceMs">, input: Input): Promise<void> {
  const { request, userId, shipmentId, place } = input;
  await once(deps.db, request, async (tx) => {
    const [delivery] = await findDeliveries(tx, [shipmentId]);
    const zones = await zoneIdsOf(tx, userId);
    const [firstZone] = zones;
    const isOwn = delivery?.zoneId ? zones.includes(delivery.zoneId) : firstZone !== undefined;
    const [drop] = delivery?.dropId ? await findDrops(tx, [delivery.dropId]) : [];
    if (!delivery || !isOwn || !drop) throw deliveryNotFound();
    const run = delivery.runId ? await lockRun(tx, delivery.runId) : undefined;
    const pinned = { ...place, accuracy: "pinned" } as const;
    await learnPlace(tx, drop.addressKey, pinned, deps.now());
    await movePlaces(tx, [drop.id], pinned);
    if (!delivery.zoneId && firstZone) await updateDelivery(tx, shipmentId, { zoneId: firstZone });
    await answerQuestion(tx, shipmentId, { at: deps.now(), by: `user:${userId}` });
    await tellZone(tx, delivery.zoneId);
    if (!delivery.zoneId && firstZone) await tellZone(tx, firstZone);
    const stop = run?.stops.find((each) => each.party === "shopper" && isOpen(each.state) && each.partyId === drop.id);
    if (!run || !stop) return;
    await updateStop(tx, stop.id, { ...place, placeAccuracy: "pinned" });
    await refreshRun(tx, deps, run.id);
  });
}

async function answerQuestion(tx: Tx, shipmentId: string, { at, by }: { at: Date; by: string }): Promise<void> {
  const question = await openPlaceQuestion(tx, shipmentId);
  if (question) await decideRow(tx, question, { decision: "dismiss", at, by, note: "" });
}
