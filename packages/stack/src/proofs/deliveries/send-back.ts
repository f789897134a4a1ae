import { ReturnPickup_State as Pickup, type Return, Return_State as State } from "@souk/contracts/order/v1/return";
import type { Random } from "../payouts/random.ts";
import type { Bought } from "./market.ts";
import { answerReturn, askBack, bookPickup, callOff, keepAfterAll, receive, returnsOf } from "./return-moves.ts";
import type { Scene } from "./scene.ts";

/** What a shopper or a seller does about something that goes back: mostly what is due, else whatever, possible or not. */
export async function sendBack(scene: Scene, random: Random): Promise<void> {
  const bought = await somethingArrived(scene, random);
  if (!bought) return;
  const { returns } = await returnsOf(scene, bought);
  const found = returns[random.below(returns.length)];
  if (!found || random.chance(0.2)) return askBack(scene, random, bought);
  if (random.chance(0.6)) return whatIsDue(scene, random, bought, found);
  const moves = [
    () => callOff(scene, random, bought, found),
    () => callOff(scene, random, bought, found),
    () => bookPickup(scene, random, bought, found),
    () => answerReturn(scene, random, found, false),
    () => receive(scene, random, found),
    () => random.chance(0.5) && keepAfterAll(scene, random, bought, found),
  ];
  await moves[random.below(moves.length)]?.();
}

/** The next step of a return, if it is its shopper's or its seller's to take. */
export async function whatIsDue(scene: Scene, random: Random, bought: Bought, found: Return): Promise<void> {
  if (found.state === State.REQUESTED) return answerReturn(scene, random, found, true);
  if (found.state !== State.APPROVED) return;
  if (found.pickup?.state === Pickup.BROUGHT) return receive(scene, random, found);
  if (!found.pickup || found.pickup.state === Pickup.CALLED_OFF) return bookPickup(scene, random, bought, found);
}

async function somethingArrived({ books, market }: Scene, random: Random): Promise<Bought | undefined> {
  const rows = await books.order`
    select distinct order_id from seller_orders
    where state = 'delivered' and order_id = any(${market.orders.map(({ id }) => id)})`;
  const arrived = rows.map(({ order_id: id }) => String(id)).toSorted();
  const chosen = arrived[random.below(arrived.length)];
  return market.orders.find(({ id }) => id === chosen);
}
