import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  type AdjustmentSchema,
  Reservation_State,
  type ReservationSchema,
  type StockSchema,
} from "@souk/contracts/inventory/v1/inventory";
import type { AdjustmentRow } from "../db/adjustment-store.ts";
import type { StockRow } from "../db/stock-store.ts";
import type { Reservation } from "../use-cases/reserve-stock.ts";

const stateOf = {
  held: Reservation_State.HELD,
  committed: Reservation_State.COMMITTED,
  released: Reservation_State.RELEASED,
  expired: Reservation_State.EXPIRED,
} as const;

export function toReservation(row: Reservation): MessageInitShape<typeof ReservationSchema> {
  return {
    id: row.id,
    orderId: row.orderId,
    state: stateOf[row.state],
    expiresAt: timestampFromDate(row.expiresAt),
    lines: row.lines.map(({ offerId, quantity }) => ({ offerId, quantity })),
  };
}

export function toStock(row: StockRow): MessageInitShape<typeof StockSchema> {
  const { offerId, sellerId, onHand, reserved, version } = row;
  return { offerId, sellerId, onHand, reserved, version, available: onHand - reserved };
}

export function toAdjustment(row: AdjustmentRow): MessageInitShape<typeof AdjustmentSchema> {
  const { id, offerId, location, delta, onHandAfter, reason, actorId, note } = row;
  return { id, offerId, location, delta, onHandAfter, reason, actorId, note, at: timestampFromDate(row.at) };
}
