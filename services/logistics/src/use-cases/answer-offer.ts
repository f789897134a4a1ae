import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { runsUnderWayOf } from "../db/courier-store.ts";
import { bumpRun, lockRun, updateRun } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { isUnderWay, moveRun } from "../domain/run-state.ts";
import { isOpen } from "../domain/stop-state.ts";
import { runChanged } from "../events/delivery-events.ts";
import { requireCourier } from "./courier-access.ts";
import { runNotFound } from "./dispatch-access.ts";
import { endOffer } from "./end-offer.ts";
import { refreshRun } from "./refresh-run.ts";

interface Input {
  readonly request: RequestKey;
  readonly courierId: string;
  readonly runId: string;
  readonly accepts: boolean;
}

/** @throws DomainError COURIER_NOT_FOUND, RUN_NOT_FOUND, OFFER_ENDED, RUN_UNDER_WAY */
export async function answerOffer(
  deps: Pick<LogisticsDeps, "db" | "now" | "stopServiceMs">,
  { request, courierId, runId, accepts }: Input,
): Promise<void> {
  await once(deps.db, request, async (tx) => {
    await requireCourier(tx, courierId);
    const run = await lockRun(tx, runId);
    const isKnown = run?.courierId === courierId || run?.formerCourierIds.includes(courierId);
    if (!run || !isKnown) throw runNotFound();
    if (accepts && run.courierId === courierId && isUnderWay(run.state)) return;
    const at = deps.now();
    if (run.state !== "offered" || run.courierId !== courierId || !run.offerEndsAt || run.offerEndsAt <= at)
      throw new DomainError("failed_precondition", "OFFER_ENDED", "This run is not offered to you any more.");
    if (!accepts) return endOffer(tx, run, { at, reason: "DECLINED" });
    if ((await runsUnderWayOf(tx, [courierId])).size > 0)
      throw new DomainError("failed_precondition", "RUN_UNDER_WAY", "You have a run; finish it first.");
    await updateRun(tx, run.id, { state: moveRun(run.state, "assigned"), offerEndsAt: null });
    await bumpRun(tx, run.id);
    const stopCount = run.stops.filter(({ state }) => isOpen(state)).length;
    await appendEvent(tx, runChanged("assigned", run, { courierId, stopCount }));
    await refreshRun(tx, deps, run.id);
  });
}
