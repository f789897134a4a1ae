import type { Db } from "@souk/database/database";
import { countDeliveredSince, countOpenExceptions, waitingOnBoard } from "../db/board-store.ts";
import { couriersOfHubs, positionsOf, runsUnderWayOf } from "../db/courier-store.ts";
import { areasOf, findHub, findZones, zoneIdsOf } from "../db/fleet-store.ts";
import { openRunsOf } from "../db/run-list-store.ts";
import { withStops } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { atHour, dayOf } from "../domain/local-day.ts";
import { zoneNotFound } from "./dispatch-access.ts";
import { viewRuns } from "./read-runs.ts";

/** So many couriers of a zone are shown. */
export const mostCouriers = 200;
const most = { waiting: 500, runs: 100, exceptions: 1_000 };

/** Everything the board shows of one of the dispatcher's zones; undefined: the first. @throws DomainError ZONE_NOT_FOUND */
export async function readBoard(
  deps: Pick<LogisticsDeps, "db" | "now" | "sealer" | "timeZone">,
  { userId, zoneId }: { userId: string; zoneId: string | undefined },
) {
  const { db, now, timeZone } = deps;
  const zones = await findZones(db, await zoneIdsOf(db, userId));
  const zone = zoneId === undefined ? zones[0] : zones.find(({ id }) => id === zoneId);
  if (!zone) throw zoneNotFound();
  const today = atHour(dayOf(now(), timeZone), 0, timeZone);
  const [areas, hub, waiting, runs, couriers, openExceptionCount, deliveredTodayCount] = await Promise.all([
    areasOf(db, [zone.id]),
    findHub(db, zone.hubId),
    waitingOnBoard(db, zone.id, most.waiting + 1),
    openRunsOf(db, zone.id, most.runs).then((rows) => withStops(db, rows)),
    couriersOfHubs(db, [zone.hubId], mostCouriers),
    countOpenExceptions(db, zone.id, most.exceptions),
    countDeliveredSince(db, zone.id, today),
  ]);
  const [views, people] = await Promise.all([viewRuns(db, deps, runs, "names"), whereabouts(db, couriers)]);
  return {
    ...{ zone, zones, areas, hub, runs: views, couriers: people, openExceptionCount, deliveredTodayCount },
    unassigned: waiting.slice(0, most.waiting),
    hasMoreUnassigned: waiting.length > most.waiting,
  };
}

async function whereabouts(db: Db, couriers: Awaited<ReturnType<typeof couriersOfHubs>>) {
  const ids = couriers.map(({ id }) => id);
  const [runs, positions] = await Promise.all([runsUnderWayOf(db, ids), positionsOf(db, ids)]);
  return couriers.map((courier) => ({
    courier,
    runId: runs.get(courier.id),
    position: positions.get(courier.id),
  }));
}
