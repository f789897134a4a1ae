import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { DeliveryClients } from "../../proofs/deliveries/clients.ts";
import { closedLoop, type LoopResult } from "../closed-loop.ts";
import type { BenchFleet } from "./fleet.ts";

const everyMs = 2_000;
/** How far apart the service estimates a courier's arrivals anew. */
const estimateEveryMs = 30_000;

/** Every courier says where they are every two seconds, as phones do, until it is over. */
export function reportPositions(clients: DeliveryClients, drivers: Drivers, until: AbortSignal): Promise<LoopResult> {
  return closedLoop({ atOnce: drivers.length, everyMs, until, ask: telling(clients, drivers) });
}

/** Couriers do not set out in the same second: their first positions, and so the estimates that follow each, lie apart. */
export async function setOut(clients: DeliveryClients, drivers: Drivers): Promise<void> {
  const atOnce = drivers.length;
  await closedLoop({ atOnce, everyMs: estimateEveryMs, requests: atOnce, ask: telling(clients, drivers) });
}

type Drivers = BenchFleet["drivers"];

function telling({ courier }: DeliveryClients, drivers: Drivers): (n: number) => Promise<void> {
  return async (n) => {
    const at = n % drivers.length;
    const driver = drivers[at];
    if (!driver) throw new Error("nobody drives");
    const latitude = 37.0194 + (Math.floor(n / drivers.length) % 1_000) / 10_000;
    const position = { latitude, longitude: -7.9304 + at / 10_000 };
    const { isKept } = await courier.sharePosition({ position, deviceAt: timestampFromDate(new Date()) }, driver.call);
    if (!isKept) throw new Error("a position was not kept");
  };
}
