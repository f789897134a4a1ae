import { setTimeout as pause } from "node:timers/promises";
import { newId } from "@souk/ids/id";
import type { SeedClients } from "../clients.ts";
import type { DayOrdered } from "./buy.ts";
import type { Call } from "./people.ts";

const everyMs = 100;
/** A slow machine is still at the events of everything that was loaded before. */
const limitMs = 120_000;
const weightGrams = 700;

interface Desk {
  readonly asPacker: Call;
  readonly asDispatcher: Call;
}

/** Packs each part of an order in a parcel; resolves with them when they wait for a run and their door is on the map. */
export async function pack(clients: SeedClients, desk: Desk, ordered: DayOrdered): Promise<string[]> {
  const shipmentIds: string[] = [];
  for (const { id: sellerOrderId, sellerId } of ordered.parts) {
    const of = { sellerId, sellerOrderIds: [sellerOrderId] };
    const { fulfilments } = await clients.fulfilment.batchGetFulfilments(of, desk.asPacker);
    const [work] = fulfilments;
    const lines = work?.lines.map(({ lineId, line }) => ({ lineId, quantity: line?.quantity ?? 1 })) ?? [];
    const request = { requestId: newId(), sellerId, sellerOrderId, version: work?.version ?? 1 };
    const packing = { ...request, shipments: [{ lines, weightGrams }] };
    const { fulfilment } = await clients.fulfilment.packSellerOrder(packing, desk.asPacker);
    shipmentIds.push(...(fulfilment?.shipments ?? []).map(({ id }) => id));
  }
  for (const shipmentId of shipmentIds) await isWaiting(clients, desk, shipmentId);
  const [shipmentId] = shipmentIds;
  const pin = { requestId: newId(), shipmentId: shipmentId ?? "", place: ordered.order.place };
  await clients.dispatch.pinPlace(pin, desk.asDispatcher);
  return shipmentIds;
}

async function isWaiting({ dispatch }: SeedClients, { asDispatcher }: Desk, shipmentId: string): Promise<void> {
  for (const endsAtMs = performance.now() + limitMs; performance.now() < endsAtMs; await pause(everyMs)) {
    // Not announced yet, it is not found.
    const found = await dispatch.getDelivery({ shipmentId }, asDispatcher).catch(() => undefined);
    if (found?.delivery?.zoneId) return;
  }
  throw new Error(`the parcel ${shipmentId} of the demo's day never waited for a run`);
}
