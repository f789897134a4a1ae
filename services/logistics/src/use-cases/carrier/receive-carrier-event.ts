import { inTransaction } from "@souk/database/transaction";
import { isId } from "@souk/ids/id";
import type { CarrierEvent } from "../../carrier/parcel-carrier.ts";
import { type BookingRow, countCarrierEvents, findBooking, insertCarrierEventOnce } from "../../db/booking-store.ts";
import { applyParcel } from "./apply-parcel.ts";
import type { CarrierDeps } from "./carrier-deps.ts";
import { withBooking } from "./with-booking.ts";

/** Of one parcel; what comes after these is still taken over, but not kept. */
const mostEvents = 200;

/** Takes over what a verified event says, once. An event of a parcel that is not ours is kept and changes nothing. */
export async function receiveCarrierEvent(
  deps: Pick<CarrierDeps, "db" | "now" | "log" | "timing">,
  carrier: string,
  { eventId, type, parcel, body }: CarrierEvent & { body: string },
): Promise<void> {
  const { reference, trackingNumber } = parcel;
  const sequence = parcel.scans.at(-1)?.sequence ?? parcel.sequence;
  const receivedAt = deps.now();
  await inTransaction(deps.db, async (tx) => {
    if ((await countCarrierEvents(tx, carrier, trackingNumber)) < mostEvents) {
      const row = { carrier, eventId, type, trackingNumber, sequence, body, receivedAt };
      if (!(await insertCarrierEventOnce(tx, row))) return;
    }
    const booking = isId(reference) ? await findBooking(tx, reference) : undefined;
    if (!booking || !isOurs(booking, carrier, trackingNumber)) {
      return deps.log.error({ eventId, trackingNumber }, "an event of a parcel that is not ours");
    }
    await withBooking(tx, booking, (held) => applyParcel(tx, deps, held, parcel));
  });
}

/** It may be told before the booking is answered: then the number is not known yet. */
function isOurs(booking: BookingRow, carrier: string, trackingNumber: string): boolean {
  return booking.carrier === carrier && (booking.trackingNumber ?? trackingNumber) === trackingNumber;
}
