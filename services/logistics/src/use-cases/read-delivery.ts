import type { Conn } from "@souk/database/database";
import { type DeliveryRow, findDeliveries } from "../db/delivery-store.ts";
import { zoneIdsOf } from "../db/fleet-store.ts";
import { findRuns } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { deliveryNotFound } from "./add-to-run.ts";
import { type StopView, viewRuns } from "./read-runs.ts";

/** Of a zone of the dispatcher, or of none. @throws DomainError DELIVERY_NOT_FOUND */
export async function requireOwnDelivery(conn: Conn, userId: string, shipmentId: string): Promise<DeliveryRow> {
  const [delivery] = await findDeliveries(conn, [shipmentId]);
  const zones = await zoneIdsOf(conn, userId);
  const isOwn = delivery && zones.length > 0 && (delivery.zoneId === null || zones.includes(delivery.zoneId));
  if (!isOwn) throw deliveryNotFound();
  return delivery;
}

/** The stop at which it is to be handed over, by its shopper or to them; undefined while it is in no run. */
export async function readDrop(
  conn: Conn,
  deps: Pick<LogisticsDeps, "sealer">,
  { id, kind, state, runId }: DeliveryRow,
): Promise<StopView | undefined> {
  if (!runId) return undefined;
  const [view] = await viewRuns(conn, deps, await findRuns(conn, [runId]), "all");
  const wanted = kind === "return" && state !== "returning" ? "pickup" : "drop";
  return view?.stops.find(
    ({ stop, parcels }) => stop.kind === wanted && parcels.some(({ delivery }) => delivery.id === id),
  );
}
