import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Action_Kind } from "@souk/contracts/logistics/v1/courier_service";
import { newId } from "@souk/ids/id";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { DeliveryClients } from "../../proofs/deliveries/clients.ts";
import type { BenchFleet } from "./fleet.ts";

const perRun = 10;
const runsAtOnce = 10;

/** Gives each courier a run of what waits in their zone and has them start it. Resolves to how many drive. */
export async function startRuns(clients: DeliveryClients, { dispatcher, drivers, zoneIds }: BenchFleet) {
  const driving: BenchFleet["drivers"] = [];
  for (const zoneId of zoneIds) {
    const call = await dispatcher.asSelf();
    const board = await clients.dispatch.getBoard({ zoneId }, call);
    const waiting = board.unassigned.map(({ shipmentId }) => shipmentId);
    const own = drivers.filter((driver) => driver.zoneId === zoneId);
    const wanted = own.flatMap(({ id: courierId }, at) => {
      const shipmentIds = waiting.slice(at * perRun, (at + 1) * perRun);
      const isIdle = !board.runs.some((run) => run.courierId === courierId);
      return shipmentIds.length > 0 && isIdle ? [{ shipmentIds, courierId, assign: true }] : [];
    });
    for (let at = 0; at < wanted.length; at += runsAtOnce) {
      const runs = wanted.slice(at, at + runsAtOnce);
      await clients.dispatch.createRuns({ requestId: newId(), zoneId, runs }, await dispatcher.asSelf());
    }
  }
  await inParallel(drivers, runsAtOnce, async (driver) => {
    const { run } = await clients.courier.getMyRun({}, driver.call);
    if (!run) return;
    const action = { id: newId(), kind: Action_Kind.START_RUN, runId: run.id, deviceAt: timestampFromDate(new Date()) };
    await clients.courier.recordActions({ actions: [action] }, driver.call);
    driving.push(driver);
  });
  return driving;
}

/** Takes every run back from its courier, so that the next measurement finds them free. */
export async function endRuns(clients: DeliveryClients, { dispatcher, zoneIds }: BenchFleet): Promise<void> {
  for (const zoneId of zoneIds) {
    const { runs } = await clients.dispatch.getBoard({ zoneId }, await dispatcher.asSelf());
    for (const { id: runId, version } of runs)
      await clients.dispatch
        .cancelRun({ requestId: newId(), runId, version }, await dispatcher.asSelf())
        .catch(() => {});
  }
}
