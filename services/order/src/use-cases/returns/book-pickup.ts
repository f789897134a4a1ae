import { once, type RequestKey } from "@souk/database/once";
import { localTime } from "@souk/delivery-days/local-time";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { newId } from "@souk/ids/id";
import { insertPickup, pickupsOf } from "../../db/return-pickup-store.ts";
import { shipmentsOf } from "../../db/shipment-store.ts";
import { pickupDays } from "../../domain/pickup-days.ts";
import { moveReturn } from "../../domain/return.ts";
import type { ReturnPickup } from "../../domain/return-pickup.ts";
import { returnPickupChanged } from "../../events/return-pickup-events.ts";
import { pickupCode } from "../../shipment-code.ts";
import { requireOwn } from "../cancel-order.ts";
import { lockReturn, type ReturnDeps, type ReturnWork, returnNotFound } from "./work-on-return.ts";

interface Input {
  readonly request: RequestKey;
  readonly orderId: string;
  readonly returnId: string;
  readonly shopperId: string;
  readonly day: string;
}

/** Has a courier collect an approved return at its shopper. @throws DomainError RETURN_NOT_FOUND, RETURN_STATE, PICKUP_DAY_INVALID, PICKUP_BOOKED */
export async function bookPickup(deps: ReturnDeps & { readonly timeZone: string }, input: Input): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const work = await lockReturn(tx, input, deps.now());
    requireOwn(work?.order, input.shopperId);
    if (!work || work.order.id !== input.orderId) throw returnNotFound();
    const { found, at } = work;
    // It is to be received next: nothing else can be collected.
    moveReturn(found.state, "received");
    if (!pickupDays(localTime(at, deps.timeZone)).includes(input.day)) throw dayInvalid();
    if ((await pickupsOf(tx, found.id)).some(({ state }) => state !== "called_off")) throw booked();
    const id = newId();
    const pickup: ReturnPickup = {
      ...{ id, returnId: found.id, code: pickupCode(id), state: "booked", day: input.day, bookedAt: at },
      ...{ weightGrams: await weightOf(work), estimatedArrival: null, attemptCount: 0, failureReason: null },
      ...{ failedAt: null, nextAt: null, collectedAt: null, broughtAt: null, calledOffAt: null },
      ...{ calledOffByCouriers: false, sequence: 0 },
    };
    await insertPickup(tx, pickup);
    await appendEvent(tx, returnPickupChanged("booked", pickup, found));
  });
}

/** Its part of what the parcels weighed, by pieces. */
async function weightOf({ tx, part, found }: ReturnWork): Promise<number> {
  const parcels = await shipmentsOf(tx, [part.id]);
  const pieces = (lines: readonly { readonly quantity: number }[]) =>
    lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const packed = pieces(parcels.flatMap(({ lines }) => lines));
  const grams = parcels.reduce((sum, { weightGrams }) => sum + weightGrams, 0);
  return packed === 0 ? 0 : Math.min(1_000_000, Math.ceil((grams * pieces(found.lines)) / packed));
}

function dayInvalid(): DomainError {
  return new DomainError(
    "invalid",
    "PICKUP_DAY_INVALID",
    "No courier can come on that day; choose one of those offered.",
  );
}

function booked(): DomainError {
  return new DomainError("failed_precondition", "PICKUP_BOOKED", "A courier is booked for this return already.");
}
