import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  DeliveryException_Decision,
  DeliveryException_Kind,
  type DeliveryExceptionSchema,
} from "@souk/contracts/logistics/v1/dispatch_service";
import type { Conn } from "@souk/database/database";
import { findCouriers } from "../db/courier-store.ts";
import { findDeliveries } from "../db/delivery-store.ts";
import type { ExceptionRow } from "../db/exception-store.ts";
import { findRuns } from "../db/run-store.ts";
import { type Decision, type ExceptionKind, possibleDecisions } from "../domain/exception.ts";
import { failureOf } from "./enums.ts";
import { toTime } from "./place-mapper.ts";

const kindOf: Readonly<Record<ExceptionKind, DeliveryException_Kind>> = {
  attempt_failed: DeliveryException_Kind.ATTEMPT_FAILED,
  offer_unanswered: DeliveryException_Kind.OFFER_UNANSWERED,
  parcel_missing: DeliveryException_Kind.PARCEL_MISSING,
  action_refused: DeliveryException_Kind.ACTION_REFUSED,
  place_unknown: DeliveryException_Kind.PLACE_UNKNOWN,
  pin_locked: DeliveryException_Kind.PIN_LOCKED,
  late: DeliveryException_Kind.LATE,
  pickup_unknown: DeliveryException_Kind.PICKUP_UNKNOWN,
};

export const decisionOf: Readonly<Record<Decision, DeliveryException_Decision>> = {
  try_again: DeliveryException_Decision.TRY_AGAIN,
  return: DeliveryException_Decision.RETURN,
  dismiss: DeliveryException_Decision.DISMISS,
  unlock_pin: DeliveryException_Decision.UNLOCK_PIN,
};

/** With what people call the delivery, the run and the courier, in three queries whatever their number. */
export async function toExceptions(
  conn: Conn,
  rows: readonly ExceptionRow[],
): Promise<MessageInitShape<typeof DeliveryExceptionSchema>[]> {
  const idsOf = (of: (row: ExceptionRow) => string | null) => [...new Set(rows.flatMap((row) => of(row) ?? []))];
  const [deliveries, runs, couriers] = await Promise.all([
    findDeliveries(
      conn,
      idsOf(({ shipmentId }) => shipmentId),
    ),
    findRuns(
      conn,
      idsOf(({ runId }) => runId),
    ),
    findCouriers(
      conn,
      idsOf(({ courierId }) => courierId),
    ),
  ]);
  return rows.map((row) => {
    const delivery = deliveries.find(({ id }) => id === row.shipmentId);
    const possible = row.decision ? [] : possibleDecisions(row, delivery);
    return {
      ...{ id: row.id, kind: kindOf[row.kind], at: toTime(row.at), note: row.note, reason: row.reason },
      ...{ shipmentId: row.shipmentId ?? "", code: delivery?.code ?? "", orderNumber: delivery?.orderNumber ?? "" },
      ...{ runId: row.runId ?? "", runNumber: runs.find(({ id }) => id === row.runId)?.number ?? 0 },
      courierName: couriers.find(({ id }) => id === row.courierId)?.name ?? "",
      ...(row.failureReason && { failureReason: failureOf[row.failureReason] }),
      ...(row.decision && { decision: decisionOf[row.decision] }),
      ...{ decidedAt: toTime(row.decidedAt), decidedBy: row.decidedBy ?? "" },
      possible: possible.map((each) => decisionOf[each]),
    };
  });
}
