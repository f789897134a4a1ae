import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { Action_Kind, ActionResult_Outcome } from "@souk/contracts/logistics/v1/courier_service";
import { FailureReason, type Run, type Stop, Stop_Kind } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { depotPlaces } from "../../day.ts";
import type { SeedClients } from "../clients.ts";
import { demoId } from "../demo-id.ts";
import type { DayOrdered } from "./buy.ts";
import type { DayCourier } from "./people.ts";

interface Doing {
  readonly kind: Action_Kind;
  readonly stopId?: string;
  readonly code?: string;
  readonly pin?: string;
  readonly place?: { readonly latitude: number; readonly longitude: number };
  readonly failureReason?: FailureReason;
  readonly note?: string;
}

/** What the courier of a run does, one thing after another; what is refused is an error. */
export function driverOf({ courier }: SeedClients, { call }: DayCourier, run: Run) {
  async function act(...doing: Doing[]): Promise<void> {
    const about = { runId: run.id, deviceAt: timestampFromMs(Date.now()) };
    const actions = doing.map((each) => ({ id: newId(), ...about, ...each }));
    const { results } = await courier.recordActions({ actions }, call);
    const refused = results.find(({ outcome }) => outcome === ActionResult_Outcome.REFUSED);
    if (refused) throw new Error(`a courier of the demo's day was refused: ${refused.reason}`);
  }
  const stops = (kind: Stop_Kind) => run.stops.filter((stop) => stop.kind === kind);

  return {
    drops: stops(Stop_Kind.DROP),
    async collectAll(): Promise<void> {
      await act({ kind: Action_Kind.START_RUN });
      for (const { id: stopId, parcels, partyId } of stops(Stop_Kind.PICKUP)) {
        const scans = parcels.map(({ code }) => ({ kind: Action_Kind.SCAN, stopId, code }));
        const [, place] = Object.entries(depotPlaces).find(([key]) => demoId("seller", key) === partyId) ?? [];
        await act({ kind: Action_Kind.ARRIVE, stopId }, ...scans, {
          ...{ kind: Action_Kind.COLLECT, stopId },
          ...(place && { place }),
        });
      }
    },
    handOver: ({ id: stopId }: Stop, { place }: DayOrdered["order"], pin: string) =>
      act({ kind: Action_Kind.ARRIVE, stopId, place }, { kind: Action_Kind.HAND_OVER, stopId, place, pin }),
    fail: ({ id: stopId }: Stop, { place }: DayOrdered["order"], note: string) =>
      act(
        { kind: Action_Kind.ARRIVE, stopId, place },
        { kind: Action_Kind.FAIL, stopId, place, failureReason: FailureReason.NOBODY_THERE, note },
      ),
    finish: () => act({ kind: Action_Kind.FINISH_RUN }),
    isAt: async (position: { latitude: number; longitude: number }) => {
      await courier.sharePosition({ position, deviceAt: timestampFromMs(Date.now()) }, call);
    },
  };
}
