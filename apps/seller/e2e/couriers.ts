import { randomUUID } from "node:crypto";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Role } from "@souk/contracts/access/v1/access";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { CourierService } from "@souk/contracts/logistics/v1/courier_service";
import { DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { Courier_State, type Run, type Stop, Stop_Kind, Vehicle_Kind } from "@souk/contracts/logistics/v1/logistics";
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
  const { zones } = await fleet.getFleet({});
  const zone = zones.find(({ areas }) => areas.some(({ prefix }) => prefix === "4050"));
  const vehicle = { kind: Vehicle_Kind.VAN, capacityGrams: 500_000, capacityParcels: 200 };
  await fleet.saveCourier({
    ...{ requestId: newId(), courierId, version: 0, name, phone: "", vehicle },
    ...{ hubId: zone?.hubId ?? "", state: Courier_State.ACTIVE },
  });
  const call = await signedIn(person);
  const endsAt = timestampFromDate(new Date(Date.now() + 8 * hourMs));
  await courier.startShift({ requestId: newId(), endsAt }, call);

  return { id: courierId, person };
}

/** A dispatcher of every zone: what of an order waits for a run, and who gets it. */
export async function newDispatcher(name: string) {
  const { auth, dispatch, fleet } = connect();
  const person = { email: `e2e-${randomUUID()}@example.com`, password: `teapot ${randomUUID()}` };
  const { account } = await auth.ensureAccount({ ...person, roles: [Role.DISPATCHER] });
  const { zones } = await fleet.getFleet({});
  const zoneIds = zones.map(({ id }) => id);
  await fleet.setDispatcherZones({ requestId: newId(), userId: account?.id ?? "", name, zoneIds });
  const call = await signedIn(person);
  const waiting = async (orderNumber: string) => {
    const boards = await Promise.all(zones.map(({ id: zoneId }) => dispatch.getBoard({ zoneId }, call)));
    return boards.flatMap(({ unassigned }) => unassigned.filter((each) => each.orderNumber === orderNumber));
  };
  return {
    waiting,
    async assign(orderNumber: string, courierId: string): Promise<Run> {
      const parcels = await waiting(orderNumber);
      const wanted = { shipmentIds: parcels.map(({ shipmentId }) => shipmentId), courierId, assign: true };
      const zoneId = parcels[0]?.zoneId ?? "";
      const { runs } = await dispatch.createRuns({ requestId: newId(), zoneId, runs: [wanted] }, call);
      const [run] = runs;
      if (!run) throw new Error("no run was made");
      return run;
    },
  };
}

export const pickups = (run: Run): Stop[] => run.stops.filter(({ kind }) => kind === Stop_Kind.PICKUP);

export function drop(run: Run): Stop {
  const [found, ...others] = run.stops.filter(({ kind }) => kind === Stop_Kind.DROP);
  if (!found || others.length > 0) throw new Error(`one drop was expected, ${others.length + 1} came`);
  return found;
}
