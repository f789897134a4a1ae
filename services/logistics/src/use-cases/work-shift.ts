import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { lockCourier, runsUnderWayOf, updateCourier } from "../db/courier-store.ts";
import { offeredRunsOf } from "../db/run-list-store.ts";
import { lockRun } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { courierNotFound } from "./courier-access.ts";
import { endOffer } from "./end-offer.ts";
import { tellZonesOf } from "./tell-zone.ts";

type Deps = Pick<LogisticsDeps, "db" | "now">;

interface Input {
  readonly request: RequestKey;
  readonly courierId: string;
}

const longestShiftMs = 16 * 60 * 60_000;

/** One that runs stays as it is. @throws DomainError COURIER_NOT_FOUND, COURIER_SUSPENDED, SHIFT_INVALID */
export async function startShift(
  { db, now }: Deps,
  { request, courierId, endsAt }: Input & { readonly endsAt: Date },
): Promise<void> {
  await once(db, request, async (tx) => {
    const courier = await lockCourier(tx, courierId);
    if (!courier) throw courierNotFound();
    if (courier.state !== "active")
      throw new DomainError("failed_precondition", "COURIER_SUSPENDED", "You may not take runs at present.");
    const at = now();
    const lasts = endsAt.getTime() - at.getTime();
    if (lasts <= 0 || lasts > longestShiftMs)
      throw new DomainError("invalid", "SHIFT_INVALID", "A shift ends later than now and within 16 hours.");
    const runs = courier.shiftStartedAt && courier.shiftEndsAt && courier.shiftEndsAt > at;
    if (runs) return;
    await updateCourier(tx, courierId, { shiftStartedAt: at, shiftEndsAt: endsAt });
    await tellZonesOf(tx, courier.hubId);
  });
}

/** What is offered is offered no more. @throws DomainError COURIER_NOT_FOUND, RUN_UNDER_WAY */
export async function endShift({ db, now }: Deps, { request, courierId }: Input): Promise<void> {
  await once(db, request, async (tx) => {
    // Runs before couriers, as everybody locks them.
    for (const { id } of await offeredRunsOf(tx, courierId)) {
      const run = await lockRun(tx, id);
      if (run?.state === "offered" && run.courierId === courierId)
        await endOffer(tx, run, { at: now(), reason: "SHIFT_ENDED" });
    }
    const courier = await lockCourier(tx, courierId);
    if (!courier) throw courierNotFound();
    if ((await runsUnderWayOf(tx, [courierId])).has(courierId))
      throw new DomainError("failed_precondition", "RUN_UNDER_WAY", "Finish your run first, or have it taken back.");
    await updateCourier(tx, courierId, { shiftStartedAt: null, shiftEndsAt: null });
    await tellZonesOf(tx, courier.hubId);
  });
}
