import type { Conn } from "@souk/database/database";
import { type BookingRow, bookingsOf } from "../db/booking-store.ts";
import { findCouriers, type PositionRow, positionsOf } from "../db/courier-store.ts";
import { type DeliveryRow, type StepRow, stepsOf } from "../db/delivery-store.ts";
import { type DropRow, findDrops } from "../db/drop-store.ts";
import { proofsOf } from "../db/record-store.ts";
import { findRuns, type RunWithStops, type StopWithParcels } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { hasEnded } from "../domain/delivery-state.ts";
import { type DropState, dropState } from "../domain/drop-state.ts";
import { isOpen } from "../domain/stop-state.ts";
import { notePlace, pinPlace } from "../sealed.ts";

export interface DropView {
  readonly id: string;
  readonly state: DropState;
  readonly deliveries: readonly DeliveryRow[];
  readonly steps: readonly StepRow[];
  /** Empty once it is over, or while none is wanted. */
  readonly pin: string;
  readonly note: string;
  readonly stop: StopWithParcels | undefined;
  readonly stopsBefore: number;
  readonly courierName: string;
  readonly position: PositionRow | undefined;
  /** With an external carrier. */
  readonly booking: BookingRow | undefined;
  /** Of the last proof. */
  readonly proof: Awaited<ReturnType<typeof proofsOf>>[number] | undefined;
}

/** The drops of deliveries with who brings them and when, in eight queries whatever their number. What was cancelled is in none. */
export async function readDrops(
  conn: Conn,
  { sealer }: Pick<LogisticsDeps, "sealer">,
  all: readonly DeliveryRow[],
): Promise<DropView[]> {
  const deliveries = all.filter(({ state, dropId }) => dropId !== null && state !== "cancelled");
  const ids = deliveries.map(({ id }) => id);
  const [drops, steps, proofs, runs, bookings] = await Promise.all([
    findDrops(conn, [...new Set(deliveries.flatMap(({ dropId }) => dropId ?? []))]),
    stepsOf(conn, ids),
    proofsOf(conn, ids),
    findRuns(conn, [...new Set(deliveries.flatMap(({ runId }) => runId ?? []))]),
    bookingsOf(conn, ids),
  ]);
  const courierIds = runs.flatMap(({ courierId }) => courierId ?? []);
  const [couriers, positions] = await Promise.all([findCouriers(conn, courierIds), positionsOf(conn, courierIds)]);
  return drops.map((drop) => {
    const own = deliveries.filter(({ dropId }) => dropId === drop.id);
    const { run, stop, before } = whereOf(own, runs);
    const isNext = stop !== undefined && before === 0 && run?.state === "started";
    const state = dropState(own, { isNext, isArrived: stop?.state === "arrived" });
    const courier = couriers.find(({ id }) => id === run?.courierId);
    const isWithCourier = run?.state === "assigned" || run?.state === "started";
    const isCarried = own.some(({ bookingId }) => bookingId !== null);
    const isOver = own.every((each) => hasEnded(each.state)) || state === "returning";
    return {
      ...{ id: drop.id, state, deliveries: own, stop, stopsBefore: before },
      steps: steps.filter(({ shipmentId }) => own.some(({ id }) => id === shipmentId)),
      // A carrier asks for none.
      pin: isOver || isCarried || !drop.pinSealed ? "" : sealer.open(pinPlace(drop.id), drop.pinSealed),
      note: noteOf(sealer, drop),
      courierName: isWithCourier ? (courier?.name.split(" ")[0] ?? "") : "",
      position: isNext && state !== "planned" && courier ? positions.get(courier.id) : undefined,
      booking: own.map(({ id }) => bookings.get(id)).find((each) => each !== undefined),
      proof: proofs.filter(({ shipmentId }) => own.some(({ id }) => id === shipmentId)).at(-1),
    };
  });
}

function noteOf(sealer: LogisticsDeps["sealer"], { id, noteSealed }: DropRow): string {
  return noteSealed ? sealer.open(notePlace(id), noteSealed) : "";
}

/** The open stop at which parcels are handed over, and how many open ones come before it. */
function whereOf(own: readonly DeliveryRow[], runs: readonly RunWithStops[]) {
  const run = runs.find(({ id }) => own.some(({ runId }) => runId === id));
  const open = run?.stops.filter(({ state }) => isOpen(state)) ?? [];
  const at = open.findIndex(
    ({ kind, parcels }) =>
      kind === "drop" && parcels.some((each) => each.state !== "left" && own.some(({ id }) => id === each.shipmentId)),
  );
  return { run, stop: at < 0 ? undefined : open[at], before: Math.max(0, at) };
}
