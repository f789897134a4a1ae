import { randomUUID } from "node:crypto";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Role } from "@souk/contracts/access/v1/access";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { CourierService } from "@souk/contracts/logistics/v1/courier_service";
import { DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import {
  Courier_State,
  type Run,
  type Stop,
  Stop_Kind,
  Vehicle_Kind,
  type Zone,
} from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { asCaller, createClient } from "@souk/service/client";
import { partAt, secrets } from "./stack.ts";

const hourMs = 60 * 60_000;

function connect() {
  const options = (offset: number) => ({
    ...{ url: `http://${partAt(offset)}`, caller: "console-e2e", timeoutMs: 30_000 },
    internalSecret: secrets().internalSecret,
  });
  return {
    auth: createClient(AuthService, options(12)),
    courier: createClient(CourierService, options(26)),
    dispatch: createClient(DispatchService, options(26)),
    fleet: createClient(FleetService, options(26)),
  };
}

async function signedIn({ email, password }: { email: string; password: string }) {
  const { tokens } = await connect().auth.signIn({ email, password, device: "e2e", clientKey: "" });
  return asCaller(tokens?.accessToken ?? "");
}

/** A courier of the hub in Porto, on shift, who has nothing to do yet. */
export async function newCourier(name: string) {
  const { auth, courier, fleet } = connect();
  const person = { email: `e2e-${randomUUID()}@example.com`, password: `teapot ${randomUUID()}` };
  const { account } = await auth.ensureAccount({ ...person, roles: [Role.COURIER] });
  const courierId = account?.id ?? "";
  const { hubId } = await porto();
  const vehicle = { kind: Vehicle_Kind.VAN, capacityGrams: 500_000, capacityParcels: 200 };
  await fleet.saveCourier({
    ...{ requestId: newId(), courierId, version: 0, name, phone: "", vehicle },
    ...{ hubId, state: Courier_State.ACTIVE },
  });
  const call = await signedIn(person);
  const endsAt = timestampFromDate(new Date(Date.now() + 8 * hourMs));
  await courier.startShift({ requestId: newId(), endsAt }, call);

  return { id: courierId, person };
}

/** A dispatcher of the zone in Porto, and what its board says. */
export async function newDispatcher(name: string) {
  const { auth, dispatch, fleet } = connect();
  const person = { email: `e2e-${randomUUID()}@example.com`, password: `teapot ${randomUUID()}` };
  const { account } = await auth.ensureAccount({ ...person, roles: [Role.DISPATCHER] });
  const { id: zoneId } = await porto();
  await fleet.setDispatcherZones({ requestId: newId(), userId: account?.id ?? "", name, zoneIds: [zoneId] });
  const call = await signedIn(person);
  const returnsOf = async (orderNumber: string) => {
    const { unassigned } = await dispatch.getBoard({ zoneId }, call);
    return unassigned.filter((each) => each.isReturn && each.orderNumber === orderNumber);
  };
  return {
    person,
    /** The codes of an order's parcels that wait for a run. */
    async waiting(orderNumber: string): Promise<string[]> {
      const { unassigned } = await dispatch.getBoard({ zoneId }, call);
      return unassigned.filter((each) => each.orderNumber === orderNumber).map(({ code }) => code);
    },
    /** The codes of an order's returns that wait at its shopper. */
    returns: async (orderNumber: string) => (await returnsOf(orderNumber)).map(({ code }) => code),
    /** Gives what waits there to a courier, without asking. */
    async collectReturns(orderNumber: string, courierId: string): Promise<Run> {
      const shipmentIds = (await returnsOf(orderNumber)).map(({ shipmentId }) => shipmentId);
      const wanted = { shipmentIds, courierId, assign: true };
      const { runs } = await dispatch.createRuns({ requestId: newId(), zoneId, runs: [wanted] }, call);
      const [run] = runs;
      if (!run) throw new Error("no run was made");
      return run;
    },
    async runOf(courierId: string): Promise<Run> {
      const { runs } = await dispatch.getBoard({ zoneId }, call);
      const { run } = await dispatch.getRun(
        { runId: runs.find((each) => each.courierId === courierId)?.id ?? "" },
        call,
      );
      if (!run) throw new Error("the courier has no run");
      return run;
    },
  };
}

async function porto(): Promise<Zone> {
  const { zones } = await connect().fleet.getFleet({});
  const zone = zones.find(({ areas }) => areas.some(({ prefix }) => prefix === "4050"));
  if (!zone) throw new Error("the demo has no zone in Porto");
  return zone;
}

export const pickups = (run: Run): Stop[] => run.stops.filter(({ kind }) => kind === Stop_Kind.PICKUP);

export function drop(run: Run): Stop {
  const [found, ...others] = run.stops.filter(({ kind }) => kind === Stop_Kind.DROP);
  if (!found || others.length > 0) throw new Error(`one drop was expected, ${others.length + 1} came`);
  return found;
}
