import { inTransaction } from "@souk/database/transaction";
import { type BookingRow, leaseBookings } from "../db/booking-store.ts";
import type { CarrierDeps } from "../use-cases/carrier/carrier-deps.ts";
import { settleBooking } from "../use-cases/carrier/settle-booking.ts";

const atOnce = 8;
/** Added to the carrier's timeouts, for asking and then booking, before another worker may take over. */
const leaseMarginMs = 5_000;

/** Books, cancels and asks about what is due. Several may run at once: each leases what it works on. */
export async function settleBookings(deps: CarrierDeps, stopping: AbortSignal): Promise<void> {
  const settle = async (booking: BookingRow) => {
    try {
      await settleBooking(deps, booking);
    } catch (err) {
      deps.log.error({ err, bookingId: booking.id }, "a booking was not settled; it is tried again");
    }
  };
  while (!stopping.aborted) {
    const now = deps.now();
    const until = new Date(now.getTime() + 4 * deps.timing.carrierTimeoutMs + leaseMarginMs);
    const taken = await inTransaction(deps.db, (tx) => leaseBookings(tx, { now, until, limit: atOnce }));
    await Promise.all(taken.map(settle));
    if (taken.length < atOnce) return;
  }
}
