import type { Rate } from "../../carrier/parcel-carrier.ts";
import type { LogisticsDeps } from "../../deps.ts";
import { requireOwnDelivery } from "../read-delivery.ts";
import { requireBookable } from "./book-carrier.ts";
import { carrierAbsent, carrierSilent, pickupUnknown } from "./carrier-errors.ts";
import { endsOf } from "./ends-of.ts";
import { weightToBook } from "./settle-booking.ts";

type Deps = Pick<LogisticsDeps, "db" | "sealer" | "external">;

/**
 * What the carrier takes for a delivery that waits; nothing when it does not go there.
 * @throws DomainError DELIVERY_NOT_FOUND, DELIVERY_NOT_READY, PICKUP_UNKNOWN, CARRIER_ABSENT, CARRIER_SILENT
 */
export async function quoteCarrier(
  deps: Deps,
  { userId, shipmentId, signal }: { userId: string; shipmentId: string; signal: AbortSignal },
): Promise<{ carrier: string; rates: readonly Rate[] }> {
  const { db, external } = deps;
  const delivery = await requireOwnDelivery(db, userId, shipmentId);
  if (!external) throw carrierAbsent();
  requireBookable(delivery);
  const ends = await endsOf(db, deps, delivery);
  if (!ends) throw pickupUnknown();
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(external.timing.carrierTimeoutMs)]);
  const answer = await external.carrier.rates({ ...ends, weightGrams: weightToBook(delivery) }, inTime);
  if (answer.kind === "unknown") throw carrierSilent(answer.cause);
  return { carrier: external.carrier.name, rates: answer.rates };
}
