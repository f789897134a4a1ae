import type { Logger } from "pino";
import type { CarrierDeps } from "./shipments/deps.ts";
import { moveShipment } from "./shipments/move-shipment.ts";
import { nextMove } from "./shipments/test-addresses.ts";

const atOnce = 100;
const lookEveryMs = 1_000;

/** Moves parcels on at a steady pace, each so long after its last move. */
export function startMover(deps: CarrierDeps, wake: () => void, stepMs: number, log: Logger): { stop(): void } {
  const step = () =>
    deps.db.write(() => {
      const due = deps.shipments.listUnmovedSince(deps.now().getTime() - stepMs, atOnce);
      for (const shipment of due) {
        const move = nextMove(shipment);
        if (move) moveShipment(deps, shipment, move);
      }
      return due.length;
    });
  const run = async () => {
    try {
      if ((await step()) > 0) wake();
    } catch (error) {
      log.error({ err: error }, "parcels were not moved on");
    }
  };
  const timer = stepMs > 0 ? setInterval(() => void run(), Math.min(lookEveryMs, stepMs)) : undefined;
  return { stop: () => clearInterval(timer) };
}
