import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { pickupsOf, savePickup } from "../../db/return-pickup-store.ts";
import type { Return } from "../../domain/return.ts";
import { hasLeft, isAwaited, type ReturnPickup } from "../../domain/return-pickup.ts";
import { returnPickupChanged } from "../../events/return-pickup-events.ts";
import { requireOwn } from "../cancel-order.ts";
import { lockReturn, type ReturnDeps, returnNotFound } from "./work-on-return.ts";

interface Input {
  readonly request: RequestKey;
  readonly orderId: string;
  readonly returnId: string;
  readonly shopperId: string;
}

/** Nobody needs to come; the return stands. @throws DomainError RETURN_NOT_FOUND, PICKUP_NOT_FOUND, PICKUP_COLLECTED */
export async function callOffPickup(deps: ReturnDeps, input: Input): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const work = await lockReturn(tx, input, deps.now());
    requireOwn(work?.order, input.shopperId);
    if (!work || work.order.id !== input.orderId) throw returnNotFound();
    const pickups = await pickupsOf(tx, work.found.id);
    if (pickups.length === 0) throw new DomainError("not_found", "PICKUP_NOT_FOUND", "No courier was booked for this.");
    refuseCollected(pickups);
    await callOffAwaited(tx, work.found, work.at);
  });
}

/** @throws DomainError PICKUP_COLLECTED */
export function refuseCollected(pickups: readonly ReturnPickup[]): void {
  if (!pickups.some(hasLeft)) return;
  throw new DomainError(
    "failed_precondition",
    "PICKUP_COLLECTED",
    "Its courier has it already, and brings it to its seller.",
  );
}

/** Tells couriers not to come for a locked return, if they were to. */
export async function callOffAwaited(tx: Tx, found: Return, at: Date): Promise<void> {
  for (const pickup of (await pickupsOf(tx, found.id)).filter(isAwaited)) {
    const after: ReturnPickup = { ...pickup, state: "called_off", calledOffAt: at, estimatedArrival: null };
    await savePickup(tx, after);
    await appendEvent(tx, returnPickupChanged("called_off", after, found));
  }
}
