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
    const own = drivers.filter((driver) => driver.zoneId === zoneId);
    while (await giveRuns({ clients, dispatcher, zoneId, own })) {
      // A board shows fewer parcels than fill everybody's run: the next look shows the next ones.
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

interface Idle extends Pick<BenchFleet, "dispatcher"> {
  readonly clients: DeliveryClients;
  readonly zoneId: string;
  readonly own: BenchFleet["drivers"];
}

/** Runs of what a zone's board shows to those of its couriers without one; false: there was nothing to give, or nobody. */
async function giveRuns({ clients, dispatcher, zoneId, own }: Idle): Promise<boolean> {
  const board = await clients.dispatch.getBoard({ zoneId }, await dispatcher.asSelf());
  const waiting = board.unassigned.map(({ shipmentId }) => shipmentId);
  const idle = own.filter(({ id }) => !board.runs.some(({ courierId }) => courierId === id));
  const wanted = idle.flatMap(({ id: courierId }, at) => {
    const shipmentIds = waiting.slice(at * perRun, (at + 1) * perRun);
    return shipmentIds.length > 0 ? [{ shipmentIds, courierId, assign: true }] : [];
  });
  for (let at = 0; at < wanted.length; at += runsAtOnce) {
    const runs = wanted.slice(at, at + runsAtOnce);
    await clients.dispatch.createRuns({ requestId: newId(), zoneId, runs }, await dispatcher.asSelf());
  }
  return wanted.length > 0;
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
