import { randomUUID } from "node:crypto";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Role } from "@souk/contracts/access/v1/access";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { Action_Kind, CourierService } from "@souk/contracts/logistics/v1/courier_service";
import { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { DispatchService, type GetDeliveryResponse } from "@souk/contracts/logistics/v1/dispatch_service";
import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { type Stop, Stop_Kind } from "@souk/contracts/logistics/v1/logistics";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { newId } from "@souk/ids/id";
import { asCaller, createClient } from "@souk/service/client";
import { newCourier } from "../../seller/e2e/couriers.ts";
import { newMember } from "../../seller/e2e/people.ts";
import { cardToken } from "../../seller/e2e/sold.ts";
import { partAt, secrets } from "../../seller/e2e/stack.ts";

/** Of the shop Norte, cheap enough that its PIN is all the proof that is wanted. */
const slug = "splitting-axe-small";
const everyMs = 250;
const waits = 240;

function connect() {
  const { internalSecret } = secrets();
  const at = (offset: number) => ({
    url: `http://${partAt(offset)}`,
    caller: "portal-e2e",
    timeoutMs: 30_000,
    internalSecret,
  });
  return {
    auth: createClient(AuthService, at(12)),
    product: createClient(ProductService, at(14)),
    inventory: createClient(InventoryService, at(15)),
    order: createClient(OrderService, at(17)),
    fulfilment: createClient(FulfilmentService, at(17)),
    checkout: createClient(CheckoutService, at(21)),
    courier: createClient(CourierService, at(26)),
    delivery: createClient(DeliveryService, at(26)),
    dispatch: createClient(DispatchService, at(26)),
    fleet: createClient(FleetService, at(26)),
  };
}

type Clients = ReturnType<typeof connect>;
type Call = ReturnType<typeof asCaller>;

async function somebody({ auth }: Clients, roles: Role[]) {
  const person = { email: `e2e-${randomUUID()}@example.com`, password: `teapot ${randomUUID()}` };
  const { account } = await auth.ensureAccount({ ...person, roles });
  return { id: account?.id ?? "", call: await signIn({ auth }, person) };
}

async function signIn({ auth }: Pick<Clients, "auth">, person: { email: string; password: string }): Promise<Call> {
  const { tokens } = await auth.signIn({ ...person, device: "e2e", clientKey: "" });
  return asCaller(tokens?.accessToken ?? "");
}

/** So many parcels of one shop for as many doors, ordered, packed, and given to a new courier as one run. */
export async function newRun(count: number) {
  const clients = connect();
  const [shopper, desk] = [await somebody(clients, [Role.SHOPPER]), await dispatcherOfAll(clients)];
  const shipmentIds = await sendOut(clients, shopper.call, count);
  const zoneId = await allWaiting(clients, desk, shipmentIds);
  const { id: courierId, person } = await newCourier("Tiago Lopes");
  const call = await signIn(clients, person);
  const wanted = { shipmentIds, courierId, assign: true };
  const { runs } = await clients.dispatch.createRuns({ requestId: newId(), zoneId, runs: [wanted] }, desk);
  const run = must(runs[0]);
  const stops = (kind: Stop_Kind) =>
    run.stops.filter((stop) => stop.kind === kind).toSorted((a, b) => a.number - b.number);
  const [pickups, drops] = [stops(Stop_Kind.PICKUP), stops(Stop_Kind.DROP)];
  const act = async (...actions: { kind: Action_Kind; stopId?: string; code?: string }[]) => {
    const about = { runId: run.id, deviceAt: timestampFromDate(new Date()) };
    await clients.courier.recordActions({ actions: actions.map((each) => ({ id: newId(), ...about, ...each })) }, call);
  };
  return {
    run,
    person,
    pickups,
    drops,
    /** Starts the run and takes every parcel from its seller. */
    async collectAll(): Promise<void> {
      await act({ kind: Action_Kind.START_RUN });
      for (const { id: stopId, parcels } of pickups) {
        await act({ kind: Action_Kind.ARRIVE, stopId });
        for (const { code } of parcels) await act({ kind: Action_Kind.SCAN, stopId, code });
        await act({ kind: Action_Kind.COLLECT, stopId });
      }
    },
    /** What the shopper of a drop is shown. */
    async pinOf({ parcels }: Stop): Promise<string> {
      const { delivery } = await clients.dispatch.getDelivery({ shipmentId: parcels[0]?.shipmentId ?? "" }, desk);
      const { drops: shown } = await clients.delivery.listOrderDrops(
        { orderId: delivery?.orderId ?? "" },
        shopper.call,
      );
      return shown[0]?.pin ?? "";
    },
    /** Every parcel as the service has it. */
    deliveries: (): Promise<GetDeliveryResponse[]> =>
      Promise.all(shipmentIds.map((shipmentId) => clients.dispatch.getDelivery({ shipmentId }, desk))),
    /** Gives the run to somebody else, whatever its courier does meanwhile. */
    async reassign(): Promise<void> {
      const other = await newCourier("Vera Nunes");
      const { run: now } = await clients.dispatch.getRun({ runId: run.id }, desk);
      const giving = { runId: run.id, version: now?.version ?? 0, courierId: other.id, assign: true };
      await clients.dispatch.assignRun({ requestId: newId(), ...giving }, desk);
    },
  };
}

async function dispatcherOfAll(clients: Clients): Promise<Call> {
  const { id: userId, call } = await somebody(clients, [Role.DISPATCHER]);
  const { zones } = await clients.fleet.getFleet({});
  const zoneIds = zones.map(({ id }) => id);
  await clients.fleet.setDispatcherZones({ requestId: newId(), userId, name: "Rita Duarte", zoneIds });
  return call;
}

async function sendOut(clients: Clients, shopper: Call, count: number): Promise<string[]> {
  const { product } = await clients.product.getProduct({ slug });
  const offer = must(product?.variants.flatMap(({ offers }) => offers)[0]);
  const shelf = { offerId: offer.id, sellerId: offer.sellerId, location: "main" };
  await clients.inventory.adjustStock({ requestId: newId(), ...shelf, delta: BigInt(count), reason: "received" });
  const keeper = await signIn(clients, await newMember(["norte"]));
  const shipmentIds: string[] = [];
  for (let at = 1; at <= count; at++) {
    const sellerOrderId = await buy(clients, shopper, { offerId: offer.id, at });
    const of = { sellerId: offer.sellerId, sellerOrderId };
    const { fulfilments } = await clients.fulfilment.batchGetFulfilments(
      { sellerId: of.sellerId, sellerOrderIds: [sellerOrderId] },
      keeper,
    );
    const lines = fulfilments[0]?.lines.map(({ lineId }) => ({ lineId, quantity: 1 })) ?? [];
    const packing = { ...of, version: fulfilments[0]?.version ?? 0, shipments: [{ lines, weightGrams: 900 }] };
    const { fulfilment } = await clients.fulfilment.packSellerOrder({ requestId: newId(), ...packing }, keeper);
    shipmentIds.push(must(fulfilment?.shipments[0]).id);
  }
  return shipmentIds;
}

async function buy({ order, checkout }: Clients, call: Call, { offerId, at }: { offerId: string; at: number }) {
  const lines = [{ offerId, quantity: 1 }];
  const address = { line1: `Rua do Almada ${200 + at}`, city: "Porto", postalCode: "4050-032", countryCode: "PT" };
  const { countryCode, postalCode } = address;
  const { quote } = await order.quoteOrder({ lines, countryCode, postalCode }, call);
  const answer = await checkout.startCheckout(
    {
      ...{ requestId: newId(), lines, locale: "en", returnUrl: "http://127.0.0.1/", waitMs: 20_000 },
      contact: { name: "Anna", email: "anna@example.com", phone: "" },
      address: { recipient: `Anna ${at}`, ...address },
      paymentToken: await cardToken(),
      expectedTotal: must(quote?.totals?.total),
    },
    call,
  );
  const { order: placed } = await order.getOrder({ orderId: answer.checkout?.orderId ?? "" }, call);
  return must(placed?.sellerOrders[0]).id;
}

/** Resolves with their zone when all of them wait for a run. */
async function allWaiting({ dispatch }: Clients, desk: Call, shipmentIds: readonly string[]): Promise<string> {
  for (let look = 0; look < waits; look++) {
    const found = await Promise.all(
      shipmentIds.map((shipmentId) => dispatch.getDelivery({ shipmentId }, desk).catch(() => undefined)),
    );
    const zoneIds = found.flatMap((each) => (each?.delivery?.zoneId ? [each.delivery.zoneId] : []));
    if (zoneIds.length === shipmentIds.length && zoneIds[0]) return zoneIds[0];
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error("the parcels never waited for a run");
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("something that a run is made of was not answered");
  return value;
}
