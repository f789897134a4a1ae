import { inTransaction } from "@souk/database/transaction";
import { isUniqueViolation } from "@souk/database/unique-violation";
import { backoffMs } from "@souk/events/backoff";
import type { CarrierAnswer } from "../../carrier/parcel-carrier.ts";
import { type BookingRow, updateBooking } from "../../db/booking-store.ts";
import { type DeliveryRow, findDeliveries } from "../../db/delivery-store.ts";
import { applyParcel } from "./apply-parcel.ts";
import { bookingKey, type CarrierDeps } from "./carrier-deps.ts";
import { endBooking } from "./end-booking.ts";
import { endsOf } from "./ends-of.ts";
import { withBooking } from "./with-booking.ts";

/** Of a parcel that nobody weighed. */
const assumedGrams = 1_000;

/**
 * Does at the carrier what is to be done for a booking that was leased, and finds out what is not known. A fresh one is
 * booked at once; one that was asked for before is asked about first, by its key, and never booked under another.
 */
export async function settleBooking(deps: CarrierDeps, booking: BookingRow): Promise<void> {
  const answer = await (booking.cancelWantedAt
    ? deps.carrier.cancel(bookingKey(booking.id), signalOf(deps))
    : bookOrTrack(deps, booking));
  try {
    await store(deps, booking, answer);
  } catch (error) {
    if (!isUniqueViolation(error, "carrier_bookings_tracking")) throw error;
    deps.log.error({ bookingId: booking.id }, "the carrier gave a tracking number that another parcel has");
    await deps.carrier.cancel(bookingKey(booking.id), signalOf(deps));
    await store(deps, booking, { kind: "refused", code: "tracking_number_taken" });
  }
}

async function bookOrTrack(deps: CarrierDeps, booking: BookingRow): Promise<CarrierAnswer> {
  const key = bookingKey(booking.id);
  if (booking.state === "booked" || booking.attempts > 0) {
    const known = await deps.carrier.track(key, signalOf(deps));
    if (booking.state === "booked" || known.kind !== "absent") return known;
  }
  return book(deps, booking);
}

async function book(deps: CarrierDeps, booking: BookingRow): Promise<CarrierAnswer> {
  const [delivery] = await findDeliveries(deps.db, [booking.shipmentId]);
  const ends = delivery && (await endsOf(deps.db, deps, delivery));
  if (!delivery || !ends) return { kind: "unknown", cause: new Error("where it is collected is not known yet") };
  const { id: reference, service } = booking;
  const weightGrams = weightToBook(delivery);
  const input = { key: bookingKey(reference), reference, service, weightGrams, ...ends };
  return deps.carrier.book(input, signalOf(deps));
}

export const weightToBook = ({ weightGrams }: Pick<DeliveryRow, "weightGrams">): number => weightGrams || assumedGrams;

const signalOf = ({ timing }: Pick<CarrierDeps, "timing">) => AbortSignal.timeout(2 * timing.carrierTimeoutMs);

async function store(deps: CarrierDeps, asked: BookingRow, answer: CarrierAnswer): Promise<void> {
  if (answer.kind === "unknown") {
    deps.log.warn({ bookingId: asked.id, err: answer.cause }, "the carrier did not say how a booking stands");
  }
  await inTransaction(deps.db, (tx) =>
    withBooking(tx, asked, async (held) => {
      const { booking } = held;
      if (booking.dueAt === null) return;
      switch (answer.kind) {
        case "parcel":
          return applyParcel(tx, deps, held, answer.parcel);
        case "cancelled":
          return endBooking(tx, deps, held, { state: "cancelled" });
        case "refused":
          // Too late to cancel: how far it is, is asked now.
          if (asked.cancelWantedAt) return updateBooking(tx, booking.id, { cancelWantedAt: null, dueAt: deps.now() });
          return endBooking(tx, deps, held, { state: "refused", refusal: answer.code });
        default:
          return updateBooking(tx, booking.id, { dueAt: new Date(deps.now().getTime() + pauseMs(deps, asked)) });
      }
    }),
  );
}

function pauseMs({ timing }: CarrierDeps, { attempts }: BookingRow): number {
  const backoff = { firstDelayMs: timing.carrierRetryFirstMs, maxDelayMs: timing.carrierRetryLongestMs };
  return backoffMs(backoff, attempts + 1);
}
