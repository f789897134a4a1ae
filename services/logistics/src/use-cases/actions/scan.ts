import { findDeliveries } from "../../db/delivery-store.ts";
import { setParcels, updateStop } from "../../db/run-store.ts";
import { isOpen, moveStop } from "../../domain/stop-state.ts";
import { type DoingAtStop, done, type Result, refused, unchanged } from "./action.ts";

export async function arrive({ tx, deps, stop }: DoingAtStop): Promise<Result> {
  if (stop.state !== "pending") return unchanged;
  await updateStop(tx, stop.id, { state: moveStop(stop.state, "arrived"), arrivedAt: deps.now() });
  return done;
}

/** A parcel is here. */
export async function scan({ tx, stop, action }: DoingAtStop): Promise<Result> {
  const code = action.code.trim().toUpperCase();
  const deliveries = await findDeliveries(
    tx,
    stop.parcels.map(({ shipmentId }) => shipmentId),
  );
  const delivery = deliveries.find((each) => each.code === code);
  const parcel = stop.parcels.find(({ shipmentId }) => shipmentId === delivery?.id);
  if (!parcel) return refused("PARCEL_NOT_EXPECTED");
  if (parcel.state === "left") return refused("PARCEL_REMOVED");
  if (parcel.state !== "expected") return unchanged;
  if (!isOpen(stop.state)) return refused("STOP_ENDED");
  await setParcels(tx, stop.id, [parcel.shipmentId], "scanned");
  return done;
}
