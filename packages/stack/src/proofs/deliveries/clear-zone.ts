import { patiently } from "../patiently.ts";
import { createRandom } from "../payouts/random.ts";
import { drive } from "./drive.ts";
import { refusalOnly } from "./refusal-only.ts";
import type { Scene } from "./scene.ts";

/** A day may end early. */
const days = 4;

/** Ends what a run that was broken off has left with the proof's couriers. */
export async function clearZone(scene: Scene): Promise<void> {
  const { clients, fleet, zoneId, asDispatcher } = scene;
  const call = await asDispatcher();
  const { runs } = await patiently(() => clients.dispatch.getBoard({ zoneId }, call));
  for (const { id: runId, version } of runs)
    await clients.dispatch.cancelRun({ requestId: crypto.randomUUID(), runId, version }, call).catch(refusalOnly);
  // What was collected fails at its door, for nobody knows its PIN any more.
  for (let day = 1; day <= days; day++)
    for (const driver of fleet.drivers) await drive(scene, driver, { random: createRandom(day), mishaps: 1 });
}
