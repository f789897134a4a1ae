import type { Tx } from "@souk/database/database";
import { type DeliveryRow, lockDeliveries, updateDelivery } from "../../db/delivery-store.ts";
import { findDrops } from "../../db/drop-store.ts";
import { raiseException } from "../../db/exception-store.ts";
import { findPickups, learnPlace } from "../../db/place-store.ts";
import { setParcels, updateStop } from "../../db/run-store.ts";
import { moveStop, type ParcelState } from "../../domain/stop-state.ts";
import { letWait } from "../change-run.ts";
import { type Move, moveTo, tellOf } from "../move-delivery.ts";
import { takeOffRun } from "../take-off-run.ts";
import { type DoingAtStop, done, type Result, refused, unchanged } from "./action.ts";
import { missReturn } from "./miss-return.ts";
import { recordProof } from "./record-proof.ts";

const idsIn = ({ stop }: DoingAtStop, ...states: ParcelState[]) =>
  stop.parcels.filter(({ state }) => states.includes(state)).map(({ shipmentId }) => shipmentId);

/** Takes what was scanned; what was not stays where it is, and a dispatcher hears of it. */
export async function collect(doing: DoingAtStop): Promise<Result> {
  const { tx, deps, stop, courierId } = doing;
  if (stop.kind !== "pickup") return refused("NOT_A_PICKUP");
  if (stop.state === "done") return unchanged;
  if (stop.state === "failed") return refused("STOP_ENDED");
  const scanned = idsIn(doing, "scanned");
  if (scanned.length === 0 && idsIn(doing, "done").length === 0) return refused("NOTHING_SCANNED");
  await leaveBehind(doing, idsIn(doing, "expected"));
  const move = { at: deps.now(), actor: `user:${courierId}`, change: { hubId: null } };
  for (const delivery of await lockDeliveries(tx, scanned)) {
    if (delivery.state === "planned" && delivery.kind === "return") await takeBack(doing, delivery, move);
    else if (delivery.state === "planned") await moveTo(tx, delivery, { ...move, to: "collected" });
    else {
      await updateDelivery(tx, delivery.id, move.change);
      await tellOf(tx, { ...delivery, hubId: null }, "changed", move);
    }
  }
  await setParcels(tx, stop.id, scanned, "done");
  await endStop(tx, doing, "done");
  await learnPickup(doing);
  return done;
}

/** What a shopper gives is shown like what a shopper takes, but for PIN and pictures; from now on it goes to its seller. */
async function takeBack(doing: DoingAtStop, delivery: DeliveryRow, move: Omit<Move, "to">): Promise<void> {
  await recordProof(doing, delivery, { at: move.at, pinMatched: false });
  await moveTo(doing.tx, delivery, { ...move, to: "returning" });
}

/** Nothing can be collected. */
export async function failPickup(doing: DoingAtStop): Promise<Result> {
  const { stop, tx, action } = doing;
  if (idsIn(doing, "done").length > 0) return refused("STOP_ENDED");
  await leaveBehind(doing, idsIn(doing, "expected", "scanned"));
  await endStop(tx, doing, "failed");
  await updateStop(tx, stop.id, { failureReason: action.failureReason ?? "other" });
  return done;
}

async function endStop(tx: Tx, { stop, deps }: DoingAtStop, to: "done" | "failed"): Promise<void> {
  const arrivedAt = stop.arrivedAt ?? deps.now();
  await updateStop(tx, stop.id, { state: moveStop(stop.state, to), arrivedAt, endedAt: deps.now() });
}

async function leaveBehind(
  { tx, deps, run, stop, action, courierId }: DoingAtStop,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  // The stop itself is ended by its courier, not removed.
  await setParcels(tx, stop.id, ids, "left");
  const later = { ...run, stops: run.stops.filter(({ id }) => id !== stop.id) };
  await takeOffRun(tx, later, ids, deps.now());
  for (const delivery of await lockDeliveries(tx, ids)) {
    if (delivery.kind === "return" && delivery.state === "planned") {
      await missReturn(tx, delivery, { at: deps.now(), actor: `user:${courierId}`, action });
      continue;
    }
    await letWait(tx, delivery, { at: deps.now(), actor: `user:${courierId}`, note: "PARCEL_MISSING" });
    await raiseException(tx, {
      ...{ kind: "parcel_missing", cause: `missing:${stop.id}:${delivery.id}`, at: deps.now(), zoneId: run.zoneId },
      ...{ shipmentId: delivery.id, runId: run.id, stopId: stop.id, courierId, note: action.note },
      failureReason: action.failureReason ?? null,
    });
  }
}

async function learnPickup({ tx, deps, stop, action }: DoingAtStop): Promise<void> {
  if (stop.party === "hub" || !action.place) return;
  const found = stop.party === "seller" ? findPickups(tx, [stop.partyId]) : findDrops(tx, [stop.partyId]);
  const [known] = await found;
  if (known) await learnPlace(tx, known.addressKey, { ...action.place, accuracy: "learned" }, deps.now());
}
