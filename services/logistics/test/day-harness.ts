import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Action_Kind, CourierService } from "@souk/contracts/logistics/v1/courier_service";
import { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { type Run, Stop_Kind } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { startLogistics } from "./harness.ts";

/** The logistics service with a dispatcher and couriers at work. */
export async function startDay(env: Record<string, string> = {}) {
  const souk = await startLogistics(env);
  const { network, clock, ids } = souk;
  const dispatcherToken = await userToken({ id: ids.dispatcher, roles: ["shopper", "dispatcher"] });
  const dispatcher = network.client(DispatchService, "logistics", dispatcherToken);

  /** Somebody of the fleet, on shift. */
  async function onShift(options: Parameters<typeof souk.courier>[0] = {}) {
    const { id, token } = await souk.courier(options);
    const client = network.client(CourierService, "logistics", token);
    const endsAt = timestampFromDate(new Date(clock.now().getTime() + 8 * 60 * 60_000));
    await client.startShift({ requestId: newId(), endsAt });
    const action = (kind: keyof typeof Action_Kind, rest: Record<string, unknown> & { runId: string }) => ({
      ...{ id: newId(), kind: Action_Kind[kind], deviceAt: timestampFromDate(clock.now()), ...rest },
    });
    const act = async (kind: keyof typeof Action_Kind, rest: Record<string, unknown> & { runId: string }) => {
      const { results } = await client.recordActions({ actions: [action(kind, rest)] });
      return results[0];
    };
    return { id, token, client, action, act };
  }
  type Tiago = Awaited<ReturnType<typeof onShift>>;

  /** A run of these parcels, given to a courier without asking. */
  async function runOf(shipmentIds: readonly string[], courierId = "", assign = true): Promise<Run> {
    const wanted = { shipmentIds: [...shipmentIds], courierId, assign };
    const { runs } = await dispatcher.createRuns({ requestId: newId(), zoneId: ids.zone, runs: [wanted] });
    const [run] = runs;
    if (!run) throw new Error("no run came back");
    return run;
  }

  const stopsOf = (run: Run, kind: Stop_Kind) => run.stops.filter((stop) => stop.kind === kind);

  /** Collects everything of a run. */
  async function collectAll(tiago: Tiago, run: Run): Promise<void> {
    await tiago.act("START_RUN", { runId: run.id });
    for (const stop of stopsOf(run, Stop_Kind.PICKUP)) {
      const at = { runId: run.id, stopId: stop.id };
      await tiago.act("ARRIVE", at);
      for (const { code } of stop.parcels) await tiago.act("SCAN", { ...at, code });
      await tiago.act("COLLECT", at);
    }
  }

  return {
    ...{ ...souk, dispatcher, onShift, runOf, stopsOf, collectAll },
    pickupsOf: (run: Run) => stopsOf(run, Stop_Kind.PICKUP),
    dropsOf: (run: Run) => stopsOf(run, Stop_Kind.DROP),
    asShopper: async (id: string) => network.client(DeliveryService, "logistics", await userToken({ id })),
    asSeller: async (id: string) =>
      network.client(DeliveryService, "logistics", await userToken({ id, roles: ["shopper", "seller"] })),
    /** The PIN that the shopper of an order sees. */
    async pinOf({ orderId, shopperId }: { orderId: string; shopperId: string }): Promise<string> {
      const shopper = network.client(DeliveryService, "logistics", await userToken({ id: shopperId }));
      const { drops } = await shopper.listOrderDrops({ orderId });
      return drops[0]?.pin ?? "";
    },
  };
}

export type DayHarness = Awaited<ReturnType<typeof startDay>>;
