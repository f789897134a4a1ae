import type { Tx } from "@souk/database/database";
import { findDeliveries, lockDelivery, updateDelivery } from "../db/delivery-store.ts";
import { lockRun, setParcels, updateStop } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { isOpen, moveStop } from "../domain/stop-state.ts";
import { moveTo } from "./move-delivery.ts";
import { refreshRun } from "./refresh-run.ts";

/**
 * The seller says that a parcel has left. With a courier who is on the way it counts as collected, for nobody else can
 * have it; else it keeps waiting for a run, whose courier will find it at the seller or say that it is not there.
 */
export async function noteHandOver(
  tx: Tx,
  deps: Pick<LogisticsDeps, "now" | "stopServiceMs">,
  { shipmentId, at }: { shipmentId: string; at: Date },
): Promise<void> {
  const [seen] = await findDeliveries(tx, [shipmentId]);
  const run = seen?.runId ? await lockRun(tx, seen.runId) : undefined;
  const delivery = await lockDelivery(tx, shipmentId);
  if (!delivery) return;
  if (!delivery.handedOverAt) await updateDelivery(tx, shipmentId, { handedOverAt: at });
  if (delivery.state !== "planned" || run?.id !== delivery.runId || run?.state !== "started") return;
  const pickup = run.stops.find(
    ({ kind, parcels, state }) =>
      kind === "pickup" && isOpen(state) && parcels.some((each) => each.shipmentId === shipmentId),
  );
  if (!pickup) return;
  await setParcels(tx, pickup.id, [shipmentId], "done");
  await moveTo(tx, delivery, { to: "collected", at: deps.now(), actor: "order", change: { hubId: null } });
  const open = pickup.parcels.filter(
    (each) => each.shipmentId !== shipmentId && each.state !== "done" && each.state !== "left",
  );
  if (open.length === 0)
    await updateStop(tx, pickup.id, { state: moveStop(pickup.state, "done"), endedAt: deps.now() });
  await refreshRun(tx, deps, run.id);
}
