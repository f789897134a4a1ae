import type { Run, Stop } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { demoAccounts } from "../accounts.ts";
import { broughtOrder, type DayOrder, offeredOrders, runningOrders, waitingOrders } from "../day.ts";
import type { DemoProduct } from "../types.ts";
import type { SeedClients } from "./clients.ts";
import { buy, type DayOrdered } from "./day/buy.ts";
import { driverOf } from "./day/drive.ts";
import { pack } from "./day/pack.ts";
import { asPacker, type Call, type DayCourier, onShift, signIn } from "./day/people.ts";
import { demoId } from "./demo-id.ts";
import { inParallel } from "./in-parallel.ts";

const atOnce = 4;

interface Packed {
  readonly ordered: DayOrdered;
  readonly shipmentIds: readonly string[];
}

/**
 * A day of couriers, as they work it: an order that was brought, a run under way with a stop that failed, a run that is offered, and
 * parcels that are nobody's yet. A day that has begun stays as it is.
 */
export async function loadDay(clients: SeedClients, products: readonly DemoProduct[]): Promise<void> {
  const rui = await onShift(clients, "rui");
  if ((await clients.courier.listMyRuns({}, rui.call)).runs.length > 0) return;
  const desk = { asPacker: await asPacker(clients), asDispatcher: await signIn(clients, dispatcherEmail()) };
  const byKey = new Map(products.map((product) => [product.key, product]));
  const wanted = [broughtOrder, ...runningOrders, ...offeredOrders, ...waitingOrders];
  const packed = await inParallel(wanted, atOnce, async (order): Promise<Packed> => {
    const ordered = await buy(clients, byKey, order);
    return { ordered, shipmentIds: await pack(clients, desk, ordered) };
  });
  const of = (orders: readonly DayOrder[]) => packed.filter(({ ordered }) => orders.includes(ordered.order));
  const give = (orders: readonly DayOrder[], courier: DayCourier, assign: boolean) =>
    giveRun(clients, desk.asDispatcher, { packed: of(orders), courier, assign });

  await bring(clients, rui, await give([broughtOrder], rui, true), of([broughtOrder]));
  const hugo = await onShift(clients, "hugo");
  await driveOn(clients, hugo, await give(runningOrders, hugo, true), of(runningOrders));
  await give(offeredOrders, await onShift(clients, "joana"), false);
}

const dispatcherEmail = () => demoAccounts.find(({ role }) => role === "dispatcher")?.email ?? "";

interface Given {
  readonly packed: readonly Packed[];
  readonly courier: DayCourier;
  readonly assign: boolean;
}

async function giveRun({ dispatch }: SeedClients, call: Call, { packed, courier, assign }: Given): Promise<Run> {
  const zoneId = demoId("zone", packed[0]?.ordered.order.zone ?? "porto");
  const shipmentIds = packed.flatMap((each) => each.shipmentIds);
  const wanted = { shipmentIds, courierId: courier.id, assign };
  const { runs } = await dispatch.createRuns({ requestId: newId(), zoneId, runs: [wanted] }, call);
  const [run] = runs;
  if (!run) throw new Error("no run of the demo's day was made");
  return run;
}

async function bring(clients: SeedClients, courier: DayCourier, run: Run, packed: readonly Packed[]): Promise<void> {
  const driver = driverOf(clients, courier, run);
  await driver.collectAll();
  for (const stop of driver.drops) {
    const ordered = orderedAt(stop, packed);
    await driver.handOver(stop, ordered.order, await pinOf(clients, ordered));
  }
  await driver.finish();
}

/** The first door opens, at the second nobody is there, and the courier is on the way to the next. */
async function driveOn(clients: SeedClients, courier: DayCourier, run: Run, packed: readonly Packed[]): Promise<void> {
  const driver = driverOf(clients, courier, run);
  await driver.collectAll();
  const next = driver.drops.find((stop) => orderedAt(stop, packed).order.email !== undefined);
  const [first, second] = driver.drops.filter((stop) => stop !== next);
  if (first) {
    const ordered = orderedAt(first, packed);
    await driver.handOver(first, ordered.order, await pinOf(clients, ordered));
  }
  if (second) await driver.fail(second, orderedAt(second, packed).order, "The bell does not ring.");
  const goal = next && orderedAt(next, packed).order.place;
  if (goal) await driver.isAt({ latitude: goal.latitude - 0.004, longitude: goal.longitude - 0.003 });
}

function orderedAt({ parcels }: Stop, packed: readonly Packed[]): DayOrdered {
  const found = packed.find(({ shipmentIds }) => parcels.some(({ shipmentId }) => shipmentIds.includes(shipmentId)));
  if (!found) throw new Error("a stop of the demo's day is of no order");
  return found.ordered;
}

async function pinOf({ delivery }: SeedClients, { orderId, asShopper }: DayOrdered): Promise<string> {
  const { drops } = await delivery.listOrderDrops({ orderId }, asShopper);
  return drops[0]?.pin ?? "";
}
