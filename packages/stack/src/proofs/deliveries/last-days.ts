import { DeliveryException_Decision } from "@souk/contracts/logistics/v1/dispatch_service";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import { patiently } from "../patiently.ts";
import type { Random } from "../payouts/random.ts";
import { boardOf, decide, planRun } from "./dispatch.ts";
import { answerOffers, drive } from "./drive.ts";
import { endReturns } from "./last-returns.ts";
import { refusalOnly } from "./refusal-only.ts";
import type { Scene } from "./scene.ts";
import { refundReturned } from "./trade.ts";
import { endsOf } from "./ways.ts";

const { TRY_AGAIN, RETURN, UNLOCK_PIN } = DeliveryException_Decision;
const mostDays = 12;

/** Everybody does what they should, day after day, until nothing is open, or there is always something. */
export async function driveLastDays(scene: Scene, random: Random, pause: () => Promise<void>): Promise<void> {
  for (let day = 0; day < mostDays; day++) {
    await decideAll(scene, random);
    await planAll(scene, random);
    await inParallel(scene.fleet.drivers, scene.fleet.drivers.length, async (driver) => {
      await answerOffers(scene, driver, random);
      await drive(scene, driver, { random, mishaps: 0 });
    });
    await refundReturned(scene, random);
    const isComing = await endReturns(scene, random);
    await pause();
    if (!isComing && (await endsOf(scene)).open === 0 && (await openRuns(scene)).length === 0) return;
  }
}

/** As many of the failed ones go back as too few have; all others are tried again. */
async function decideAll(scene: Scene, random: Random): Promise<void> {
  const rows = await scene.books.logistics`
    select count(*)::int as count from deliveries where id = any(${[...scene.parcels.keys()]})
      and state in ('returning', 'returned')`;
  let lacking = scene.wants.returned - Number(rows[0]?.count ?? 0);
  scene.lack.ofReturns = lacking > 0;
  const ours = [...scene.parcels.keys(), ...scene.pickups.keys()];
  const open = await scene.books.logistics`
    select count(*)::int as count from exceptions where decision is null and shipment_id = any(${ours})`;
  for (let at = 0; at < Number(open[0]?.count ?? 0); at++)
    await decide(scene, random, (shipmentId) => {
      if (!scene.parcels.has(shipmentId)) return undefined;
      return lacking-- > 0 ? RETURN : TRY_AGAIN;
    });
  await decide(scene, random, () => UNLOCK_PIN);
}

/** What waits goes to couriers who have nothing to do; runs that nobody has are given out. */
async function planAll(scene: Scene, random: Random): Promise<void> {
  const { clients, fleet, asDispatcher } = scene;
  const board = await boardOf(scene);
  const call = await asDispatcher();
  const idle = fleet.drivers.filter(({ id }) => !board.runs.some((each) => each.courierId === id));
  for (const { id: runId, version, courierId, stops } of board.runs.filter(({ state }) => state < 3)) {
    const request = { requestId: crypto.randomUUID(), runId, version };
    if (stops.length === 0 || courierId) await clients.dispatch.cancelRun(request, call).catch(refusalOnly);
    else
      await clients.dispatch
        .assignRun({ ...request, courierId: idle.pop()?.id ?? "", assign: true }, call)
        .catch(refusalOnly);
  }
  const { unassigned } = await boardOf(scene);
  for (const [at, { id: courierId }] of idle.entries()) {
    const shipmentIds = unassigned.filter((_, n) => n % idle.length === at).map(({ shipmentId }) => shipmentId);
    await planRun(scene, random, { shipmentIds: shipmentIds.slice(0, 100), courierId, assign: true });
  }
}

async function openRuns(scene: Scene) {
  return (await patiently(() => boardOf(scene))).runs;
}
