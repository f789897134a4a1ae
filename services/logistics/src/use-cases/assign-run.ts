import { once, type RequestKey } from "@souk/database/once";
import { lockDeliveries } from "../db/delivery-store.ts";
import { updateRun } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { moveRun } from "../domain/run-state.ts";
import { letWait } from "./change-run.ts";
import { lockOwnRun } from "./dispatch-access.ts";
import { giveRun, refuseParcels, takeRunBack, tellTakenBack } from "./give-run.ts";
import { refreshRun } from "./refresh-run.ts";
import { takeOffRun } from "./take-off-run.ts";
import { tellZone } from "./tell-zone.ts";

type Deps = Pick<LogisticsDeps, "db" | "now" | "offerTimeoutMs" | "stopServiceMs">;

interface Input {
  readonly request: RequestKey;
  readonly userId: string;
  readonly runId: string;
  readonly version: number;
}

/** Offers a run to a courier, gives it to them, or takes it back so that nobody has it. */
export async function assignRun(
  deps: Deps,
  { courierId, assign, ...input }: Input & { readonly courierId: string | undefined; readonly assign: boolean },
): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const run = await lockOwnRun(tx, input);
    if (courierId) await giveRun(tx, deps, { run, courierId, assign });
    else await takeRunBack(tx, run);
    await refreshRun(tx, deps, run.id);
  });
}

/** Nobody drives it; what was on it waits again. @throws DomainError RUN_HAS_PARCELS, RUN_ENDED */
export async function cancelRun(deps: Deps, input: Input): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const run = await lockOwnRun(tx, input);
    refuseParcels(run);
    const ids = run.stops.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId));
    const locked = (await lockDeliveries(tx, [...new Set(ids)])).filter(({ runId }) => runId === run.id);
    const at = deps.now();
    await tellTakenBack(tx, run);
    await updateRun(tx, run.id, { state: moveRun(run.state, "cancelled"), finishedAt: at, offerEndsAt: null });
    const gone = locked.map(({ id }) => id);
    await takeOffRun(tx, run, gone, at, { endsEmpty: false });
    for (const delivery of locked) await letWait(tx, delivery, { at, actor: `user:${input.userId}` });
    await tellZone(tx, run.zoneId);
  });
}
