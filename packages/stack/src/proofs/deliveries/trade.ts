import { CancelReason } from "@souk/contracts/order/v1/cancel_reason";
import { Return_State, ReturnReason } from "@souk/contracts/order/v1/return";
import { patiently } from "../patiently.ts";
import type { Random } from "../payouts/random.ts";
import type { Bought } from "./market.ts";
import { refusalOnly } from "./refusal-only.ts";
import type { Scene } from "./scene.ts";

interface Part {
  readonly sellerId: string;
  readonly sellerOrderId: string;
}

async function fulfilmentOf({ clients, market }: Scene, { sellerId, sellerOrderId }: Part) {
  const call = await market.shopOf(sellerId).keeper.asSelf();
  const asked = { sellerId, sellerOrderIds: [sellerOrderId] };
  const { fulfilments } = await patiently(() => clients.fulfilment.batchGetFulfilments(asked, call));
  return { fulfilment: fulfilments[0], call };
}

/** Packs what is not packed of a part, in so many parcels at most. */
export async function pack(scene: Scene, random: Random, { id }: Bought, part: Part): Promise<void> {
  const { fulfilment, call } = await fulfilmentOf(scene, part);
  const line = fulfilment?.lines[0];
  const left = (line?.line?.quantity ?? 0) - (line?.packedQuantity ?? 0);
  if (!fulfilment || !line || left <= 0) return;
  const parcels = random.chance(0.4) ? 1 : left;
  const shipments = Array.from({ length: parcels }, (_, at) => ({
    lines: [{ lineId: line.lineId, quantity: at === 0 ? left - parcels + 1 : 1 }],
    weightGrams: 100 + random.below(3_000),
  }));
  const packed = await scene.ask(
    random,
    "packing",
    (requestId) =>
      scene.clients.fulfilment.packSellerOrder({ requestId, ...part, version: fulfilment.version, shipments }, call),
    (answer) => answer.fulfilment?.shipments.map((each) => each.id).join() ?? "",
  );
  for (const shipment of packed?.fulfilment?.shipments ?? []) scene.parcels.set(shipment.id, id);
}

/** What a seller or a shopper does to an order under way, whether or not it can be done. */
export async function interfere(scene: Scene, random: Random): Promise<void> {
  const { clients, market } = scene;
  const bought = market.orders[random.below(market.orders.length)];
  const part = bought?.parts[random.below(bought.parts.length)];
  if (!bought || !part) return;
  const of = { sellerId: part.sellerId, sellerOrderId: part.id };
  const { fulfilment, call } = await fulfilmentOf(scene, of);
  const version = fulfilment?.version ?? 1;
  const shipment = fulfilment?.shipments[random.below(fulfilment.shipments.length)];
  const asShopper = await bought.asShopper();
  const ask = (what: string, send: (requestId: string) => Promise<unknown>) => scene.ask(random, what, send);
  const moves = [
    () => pack(scene, random, bought, of),
    () => pack(scene, random, bought, of),
    () =>
      ask("a note", (requestId) =>
        clients.delivery.setDropNote({ requestId, orderId: bought.id, note: "Ring Pinto" }, asShopper),
      ),
    () =>
      ask("a cancelled part", (requestId) =>
        clients.order.cancelSellerOrder({ requestId, orderId: bought.id, sellerOrderId: part.id }, asShopper),
      ),
    () =>
      shipment &&
      ask("unpacking", (requestId) =>
        clients.fulfilment.unpackShipment({ requestId, ...of, shipmentId: shipment.id, version }, call),
      ),
    () =>
      shipment &&
      ask("a hand-over", (requestId) =>
        clients.fulfilment.handOverShipment({ requestId, ...of, shipmentId: shipment.id }, call),
      ),
    () =>
      random.chance(0.3) &&
      ask("a cancelled order", (requestId) => clients.order.cancelOrder({ requestId, orderId: bought.id }, asShopper)),
    () =>
      random.chance(0.3) &&
      ask("a refusal to sell", (requestId) =>
        clients.fulfilment.cancelFulfilment({ requestId, ...of, version, reason: CancelReason.DAMAGED }, call),
      ),
  ];
  await moves[random.below(moves.length)]?.();
}

/** Sellers give back what was paid for what came back: undelivered, with its delivery, or not wanted. */
export async function refundReturned({ clients, market }: Scene, random: Random): Promise<void> {
  for (const { id: orderId, asShopper } of market.orders) {
    const { returns } = await patiently(async () => clients.returns.getOrderReturns({ orderId }, await asShopper()));
    for (const { id: returnId, sellerId, version, state, lines, deliveryDue } of returns) {
      if (state !== Return_State.RECEIVED || random.chance(0.1)) continue;
      const call = await market.shopOf(sellerId).keeper.asSelf();
      const isUndelivered = lines.some(({ reason }) => reason === ReturnReason.NOT_DELIVERED);
      const delivery = isUndelivered && deliveryDue ? { delivery: deliveryDue } : {};
      const refunding = { requestId: crypto.randomUUID(), sellerId, returnId, version, deductions: [], ...delivery };
      await clients.returns.refundReturn(refunding, call).catch(refusalOnly);
    }
  }
}
