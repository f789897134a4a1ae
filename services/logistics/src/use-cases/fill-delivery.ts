import { randomInt } from "node:crypto";
import type { Address } from "@souk/address/address";
import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { newId } from "@souk/ids/id";
import { type DeliveryRow, lockDelivery } from "../db/delivery-store.ts";
import { findOpenDrop, insertDrop } from "../db/drop-store.ts";
import { raiseException } from "../db/exception-store.ts";
import { findPickups } from "../db/place-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import type { DeliveryKind } from "../domain/delivery-state.ts";
import { atHour } from "../domain/local-day.ts";
import { pinPlace, recipientPlace, sealAddress } from "../sealed.ts";
import { startBooking } from "./carrier/start-booking.ts";
import { locatePlace } from "./locate-place.ts";
import { moveTo } from "./move-delivery.ts";

type Deps = Pick<LogisticsDeps, "db" | "now" | "sealer" | "addresses" | "timeZone" | "external">;

/** What the order service says of a parcel. */
export interface Consignment {
  readonly shipmentId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly shopperId: string;
  readonly address: Address;
  readonly value: { readonly currencyCode: string; readonly minorUnits: bigint };
  readonly optionCode: string;
  /** Local days. */
  readonly from: string;
  readonly until: string;
  readonly locale: string;
}

/** Parcels are brought from the one hour to the other. */
const dayBegins = 9;
const dayEnds = 20;

/**
 * An announced delivery learns whom it goes to, and waits for a run from then on, or for a carrier where no courier of
 * ours goes. One that is further stays as it is.
 */
export async function fillDelivery(deps: Deps, consignment: Consignment): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const delivery = await lockDelivery(tx, consignment.shipmentId);
    if (delivery?.state !== "announced") return;
    const { address, value, optionCode } = consignment;
    const place = await locatePlace(tx, deps, address);
    const day = (text: string, hour: number) => (text === "" ? null : atHour(text, hour, deps.timeZone));
    const change = {
      ...{ orderNumber: consignment.orderNumber, shopperId: consignment.shopperId, locale: consignment.locale },
      ...{ currencyCode: value.currencyCode, valueMinor: value.minorUnits, optionCode },
      ...{ recipientCity: address.city, recipientPostalCode: address.postalCode, countryCode: address.countryCode },
      ...{ windowFrom: day(consignment.from, dayBegins), windowUntil: day(consignment.until, dayEnds) },
      ...{ ...place, dropId: await dropOf(tx, deps, consignment, delivery.kind), fillAt: null },
    };
    // Only couriers of ours collect at a door.
    if (delivery.kind === "return" && place.zoneId === null)
      return void (await moveTo(tx, delivery, { to: "cancelled", at: deps.now(), actor: "logistics", change }));
    const ready = await moveTo(tx, delivery, { to: "ready", at: deps.now(), actor: "logistics", change });
    await askForPickup(tx, deps, ready);
    if (place.zoneId === null && deps.external) {
      const wish = { carrier: deps.external.carrier.name, actor: "logistics", now: deps.now() };
      return void (await startBooking(tx, ready, wish));
    }
    if (place.latitude !== null && place.zoneId !== null) return;
    await raiseException(tx, {
      ...{ kind: "place_unknown", cause: `place:${delivery.id}`, at: deps.now() },
      ...{ zoneId: place.zoneId, shipmentId: delivery.id },
    });
  });
}

/** Nobody can collect from a seller who has not said where. */
async function askForPickup(tx: Tx, { now }: Deps, { id, sellerId, zoneId }: DeliveryRow): Promise<void> {
  if ((await findPickups(tx, [sellerId])).length > 0) return;
  await raiseException(tx, {
    ...{ kind: "pickup_unknown", cause: `pickup:${id}`, at: now(), zoneId, shipmentId: id },
  });
}

/** A delivery that the order service knows no more was unpacked or cancelled. */
export async function cancelUnknown(deps: Pick<LogisticsDeps, "db" | "now">, shipmentId: string): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const delivery = await lockDelivery(tx, shipmentId);
    if (delivery?.state !== "announced") return;
    await moveTo(tx, delivery, { to: "cancelled", at: deps.now(), actor: "logistics" });
  });
}

/** The drop it comes with others to; of a return one of its own, without PIN. */
async function dropOf(
  tx: Tx,
  { addresses, sealer }: Deps,
  { orderId, address }: Consignment,
  kind: DeliveryKind,
): Promise<string> {
  const addressKey = addresses.of(address);
  const known = kind === "parcel" ? await findOpenDrop(tx, { orderId, addressKey }) : undefined;
  if (known) return known.id;
  const id = newId();
  const pin = () => sealer.seal(pinPlace(id), String(randomInt(10_000)).padStart(4, "0"));
  await insertDrop(tx, {
    ...{ id, orderId, addressKey, recipientSealed: sealAddress(sealer, recipientPlace(id), address) },
    pinSealed: kind === "parcel" ? pin() : null,
  });
  return id;
}
