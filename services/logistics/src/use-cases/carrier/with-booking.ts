import type { Tx } from "@souk/database/database";
import { type BookingRow, lockBooking } from "../../db/booking-store.ts";
import { lockDelivery } from "../../db/delivery-store.ts";
import type { Held } from "./apply-parcel.ts";

/** Locks a delivery and then its booking, in the order in which everybody does. */
export async function withBooking(
  tx: Tx,
  { id, shipmentId }: Pick<BookingRow, "id" | "shipmentId">,
  work: (held: Held) => Promise<void>,
): Promise<void> {
  const delivery = await lockDelivery(tx, shipmentId);
  const booking = await lockBooking(tx, id);
  if (delivery && booking) await work({ delivery, booking });
}
