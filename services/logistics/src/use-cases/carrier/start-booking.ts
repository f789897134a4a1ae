import type { Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import type { CarrierServiceCode } from "../../carrier/parcel-carrier.ts";
import { insertBooking } from "../../db/booking-store.ts";
import type { DeliveryRow } from "../../db/delivery-store.ts";
import { moveTo } from "../move-delivery.ts";

interface Wish {
  readonly carrier: string;
  readonly actor: string;
  readonly now: Date;
  /** What its shopper paid for, unless said. */
  readonly service?: CarrierServiceCode;
}

/** Has a carrier bring a locked delivery that waits: the wish is stored, and the carrier is asked soon. */
export async function startBooking(
  tx: Tx,
  delivery: DeliveryRow,
  { carrier, actor, now, service = paidService(delivery) }: Wish,
): Promise<DeliveryRow> {
  const id = newId();
  const row = { id, shipmentId: delivery.id, carrier, service, actor };
  await insertBooking(tx, { ...row, state: "wanted", dueAt: now });
  return moveTo(tx, delivery, { to: "planned", at: now, actor, change: { bookingId: id } });
}

const paidService = ({ optionCode }: DeliveryRow): CarrierServiceCode =>
  optionCode === "express" ? "express" : "standard";
