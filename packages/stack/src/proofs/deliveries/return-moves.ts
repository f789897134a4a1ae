import { SellerOrder_State } from "@souk/contracts/order/v1/order";
import { type Return, ReturnCondition, ReturnReason } from "@souk/contracts/order/v1/return";
import { patiently } from "../patiently.ts";
import type { Random } from "../payouts/random.ts";
import type { Bought } from "./market.ts";
import type { Scene } from "./scene.ts";

/** What of an order goes back, and what of it could. */
export const returnsOf = ({ clients }: Scene, { id: orderId, asShopper }: Bought) =>
  patiently(async () => clients.returns.getOrderReturns({ orderId }, await asShopper()));

/** Asks for pieces of something that has arrived. */
export async function askBack(scene: Scene, random: Random, bought: Bought): Promise<void> {
  const [{ sellerOrders }, { parts }, call] = await Promise.all([
    scene.market.read(bought),
    returnsOf(scene, bought),
    bought.asShopper(),
  ]);
  const arrived = sellerOrders.filter(({ state }) => state === SellerOrder_State.DELIVERED).map(({ id }) => id);
  const possible = parts.filter(({ sellerOrderId }) => arrived.includes(sellerOrderId));
  const part = possible[random.below(possible.length)];
  const line = part?.lines[0];
  if (!part || !line) return;
  const quantity = 1 + random.below(line.quantity);
  const lines = [{ lineId: line.lineId, quantity, reason: ReturnReason.DOES_NOT_FIT, note: "" }];
  const asked = { orderId: bought.id, sellerOrderId: part.sellerOrderId, lines };
  await scene.ask(
    random,
    "a return",
    (requestId) => scene.clients.returns.requestReturn({ requestId, ...asked }, call),
    (answer) => answer.return?.id ?? "",
  );
}

/** Its seller says yes, or no. */
export async function answerReturn(scene: Scene, random: Random, found: Return, isWelcome: boolean): Promise<void> {
  const { clients, market } = scene;
  const { sellerId, id: returnId, version } = found;
  const call = await market.shopOf(sellerId).keeper.asSelf();
  const answer = { sellerId, returnId, version, message: "As you wish." };
  const say = (requestId: string): Promise<unknown> =>
    isWelcome
      ? clients.returns.approveReturn({ requestId, ...answer }, call)
      : clients.returns.declineReturn({ requestId, ...answer }, call);
  await scene.ask(random, "an answer to a return", say);
}

/** Has a courier come, also on days on which none does. */
export async function bookPickup(
  scene: Scene,
  random: Random,
  bought: Bought,
  { id: returnId }: Return,
): Promise<void> {
  const [{ pickupDays }, call] = await Promise.all([returnsOf(scene, bought), bought.asShopper()]);
  const isOffered = pickupDays.length > 0 && random.chance(0.9);
  const day = isOffered ? (pickupDays[random.below(pickupDays.length)] ?? "") : "2020-01-01";
  const booked = await scene.ask(random, "a pick-up", (requestId) =>
    scene.clients.returns.bookReturnPickup({ requestId, orderId: bought.id, returnId, day }, call),
  );
  const pickup = booked?.return?.pickup;
  if (pickup) scene.pickups.set(pickup.id, bought.id);
  if (pickup && !isOffered) scene.diary.find(`a courier was booked for ${day}, which nobody offered`);
}

export async function callOff(scene: Scene, random: Random, bought: Bought, { id: returnId }: Return): Promise<void> {
  const call = await bought.asShopper();
  await scene.ask(random, "a pick-up called off", (requestId) =>
    scene.clients.returns.callOffReturnPickup({ requestId, orderId: bought.id, returnId }, call),
  );
}

export async function keepAfterAll(scene: Scene, random: Random, bought: Bought, found: Return): Promise<void> {
  const call = await bought.asShopper();
  await scene.ask(random, "a return taken back", (requestId) =>
    scene.clients.returns.cancelReturn({ requestId, orderId: bought.id, returnId: found.id }, call),
  );
}

/** Its seller says what is there, now and then less than was to come. */
export async function receive(scene: Scene, random: Random, found: Return): Promise<void> {
  const { sellerId, id: returnId, version } = found;
  const call = await scene.market.shopOf(sellerId).keeper.asSelf();
  const lines = found.lines.map(({ lineId, quantity }) => ({
    lineId,
    quantity: quantity > 1 && random.chance(0.2) ? quantity - 1 : quantity,
    condition: random.chance(0.7) ? ReturnCondition.RESELLABLE : ReturnCondition.DAMAGED,
  }));
  await scene.ask(random, "a receipt", (requestId) =>
    scene.clients.returns.receiveReturn({ requestId, sellerId, returnId, version, lines }, call),
  );
}
