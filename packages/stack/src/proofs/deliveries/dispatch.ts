import type { DeliveryException_Decision, GetBoardResponse } from "@souk/contracts/logistics/v1/dispatch_service";
import { patiently } from "../patiently.ts";
import type { Random } from "../payouts/random.ts";
import { refusalOnly } from "./refusal-only.ts";
import type { Scene } from "./scene.ts";

/** The board of the proof's zone, with what of it is this run's. */
export async function boardOf({ clients, zoneId, isOurs, asDispatcher }: Scene): Promise<GetBoardResponse> {
  const board = await patiently(async () => clients.dispatch.getBoard({ zoneId }, await asDispatcher()));
  return { ...board, unassigned: board.unassigned.filter(({ shipmentId }) => isOurs(shipmentId)) };
}

/** What a dispatcher does while couriers drive, whether or not it can be done. */
export async function meddle(scene: Scene, random: Random): Promise<void> {
  const { clients, fleet, ask, asDispatcher } = scene;
  const [board, call] = [await boardOf(scene), await asDispatcher()];
  const run = board.runs[random.below(Math.max(1, board.runs.length))];
  const courierId = fleet.drivers[random.below(fleet.drivers.length)]?.id ?? "";
  const idle = fleet.drivers.find(({ id }) => !board.runs.some((each) => each.courierId === id));
  const waiting = board.unassigned.filter(() => random.chance(0.5)).map(({ shipmentId }) => shipmentId);
  const assign = random.chance(0.7);
  const of = { runId: run?.id ?? "", version: run?.version ?? 0 };
  const taken = run?.stops.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId)) ?? [];
  const plan = () => planRun(scene, random, { shipmentIds: waiting, courierId: idle?.id ?? courierId, assign });
  const change = (addShipmentIds: string[], removeShipmentIds: string[]) =>
    ask(random, "a change", (requestId) =>
      clients.dispatch.changeRun({ requestId, ...of, addShipmentIds, removeShipmentIds }, call),
    );
  const next = { courierId: random.chance(0.2) ? "" : courierId, assign };
  const reassign = () =>
    ask(random, "an assignment", (requestId) => clients.dispatch.assignRun({ requestId, ...of, ...next }, call));
  const moves = [
    ...[plan, plan, plan],
    ...[reassign, reassign],
    () => change(waiting, []),
    () => change([], taken.slice(0, 1)),
    () => ask(random, "a cancellation", (requestId) => clients.dispatch.cancelRun({ requestId, ...of }, call)),
    ...[() => decide(scene, random), () => decide(scene, random)],
    () => takeIn(scene, random),
  ];
  await moves[random.below(moves.length)]?.();
}

export async function planRun(
  { clients, ask, zoneId, asDispatcher }: Scene,
  random: Random,
  wanted: { shipmentIds: string[]; courierId: string; assign: boolean },
): Promise<void> {
  if (wanted.shipmentIds.length === 0) return;
  const call = await asDispatcher();
  await ask(
    random,
    "a new run",
    (requestId) => clients.dispatch.createRuns({ requestId, zoneId, runs: [wanted] }, call),
    ({ runs }) => runs.map(({ id }) => id).join(),
  );
}

/** Decides something that is open, as `choose` would have it or by chance. */
export async function decide(
  { clients, ask, isOurs, zoneId, asDispatcher }: Scene,
  random: Random,
  choose: (shipmentId: string) => DeliveryException_Decision | undefined = () => undefined,
): Promise<void> {
  const call = await asDispatcher();
  const { exceptions } = await patiently(() => clients.dispatch.listExceptions({ zoneId, pageSize: 100 }, call));
  const own = exceptions.filter(({ shipmentId }) => isOurs(shipmentId));
  const exception = own[random.below(Math.max(1, own.length))];
  if (!exception) return;
  const wanted = choose(exception.shipmentId);
  const isPossible = wanted !== undefined && exception.possible.includes(wanted);
  const decision = isPossible ? wanted : exception.possible[random.below(exception.possible.length)];
  if (!decision) return;
  await ask(random, "a decision", (requestId) =>
    clients.dispatch.decideException({ requestId, exceptionId: exception.id, decision }, call),
  );
}

/** Parcels lie at the hub: those that came back, and some that are somewhere else; what is still with its shopper is refused. */
async function takeIn(scene: Scene, random: Random): Promise<void> {
  const { clients, books, parcels, pickups, asDispatcher } = scene;
  const ids = [...parcels.keys(), ...pickups.keys()];
  const rows = await books.logistics`
    select code, zones.hub_id from deliveries join zones on zones.id = zone_id where deliveries.id = any(${ids})`;
  const codes = rows.filter(() => random.chance(0.2)).map(({ code }) => String(code));
  if (codes.length === 0) return;
  const request = { requestId: crypto.randomUUID(), hubId: String(rows[0]?.hub_id), codes: codes.slice(0, 100) };
  await clients.dispatch.takeInAtHub(request, await asDispatcher()).catch(refusalOnly);
}
