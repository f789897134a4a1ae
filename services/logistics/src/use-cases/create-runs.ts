import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { newId } from "@souk/ids/id";
import type { ZoneRow } from "../db/fleet-store.ts";
import { insertRun, lockRun } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { addToRun } from "./add-to-run.ts";
import { requireZone, runNotFound } from "./dispatch-access.ts";
import { giveRun } from "./give-run.ts";
import { orderNewStops } from "./order-new-stops.ts";
import { refreshRun } from "./refresh-run.ts";

type Deps = Pick<LogisticsDeps, "db" | "now" | "sealer" | "stopServiceMs" | "offerTimeoutMs">;

interface NewRun {
  readonly shipmentIds: readonly string[];
  readonly courierId: string | undefined;
  readonly assign: boolean;
  readonly plannedStart: Date | undefined;
}

interface Input {
  readonly request: RequestKey;
  readonly userId: string;
  readonly zoneId: string;
  readonly runs: readonly NewRun[];
}

/** Makes planned runs, all or none, and offers or gives them to whom they are for; their ids. */
export async function createRuns(deps: Deps, { request, userId, zoneId, runs }: Input): Promise<string[]> {
  return once(deps.db, request, async (tx) => {
    const zone = await requireZone(tx, userId, zoneId);
    const ids: string[] = [];
    for (const wanted of runs) ids.push(await createRun(tx, deps, { zone, userId, wanted }));
    return ids;
  });
}

async function createRun(
  tx: Tx,
  deps: Deps,
  { zone, userId, wanted }: { zone: ZoneRow; userId: string; wanted: NewRun },
): Promise<string> {
  const { shipmentIds, courierId, assign, plannedStart } = wanted;
  const { hubId, currencyCode } = zone;
  const id = newId();
  await insertRun(tx, {
    id,
    state: "planned",
    zoneId: zone.id,
    hubId,
    currencyCode,
    plannedStart: plannedStart ?? null,
  });
  const locked = async () => {
    const run = await lockRun(tx, id);
    if (!run) throw runNotFound();
    return run;
  };
  await addToRun(tx, deps, { run: await locked(), zone, shipmentIds, actor: `user:${userId}` });
  await orderNewStops(tx, deps, id);
  if (courierId) await giveRun(tx, deps, { run: await locked(), courierId, assign });
  await refreshRun(tx, deps, id);
  return id;
}
