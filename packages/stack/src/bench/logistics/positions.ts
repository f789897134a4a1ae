import { setTimeout as pause } from "node:timers/promises";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { DeliveryClients } from "../../proofs/deliveries/clients.ts";
import type { BenchFleet } from "./fleet.ts";

const everyMs = 2_000;

/** Every courier says where they are every two seconds, as phones do, until it is over. Calls `took` with each answer's time. */
export async function reportPositions(
  { courier }: DeliveryClients,
  drivers: BenchFleet["drivers"],
  { over, took }: { over: AbortSignal; took: (ms: number, isKept: boolean) => void },
): Promise<void> {
  await Promise.all(
    drivers.map(async ({ call }, at) => {
      await pause((at / drivers.length) * everyMs);
      for (let turn = 0; !over.aborted; turn++) {
        const startedAt = performance.now();
        const position = { latitude: 37.0194 + (turn % 1_000) / 10_000, longitude: -7.9304 + at / 10_000 };
        const deviceAt = timestampFromDate(new Date());
        const { isKept } = await courier.sharePosition({ position, deviceAt }, call).catch(() => ({ isKept: false }));
        const ms = performance.now() - startedAt;
        took(ms, isKept);
        await pause(Math.max(0, everyMs - ms), undefined, { signal: over }).catch(() => {});
      }
    }),
  );
}
