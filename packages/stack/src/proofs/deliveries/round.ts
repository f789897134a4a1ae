import { createRandom, type Random } from "../payouts/random.ts";
import { meddle } from "./dispatch.ts";
import { answerOffers, drive } from "./drive.ts";
import type { Scene } from "./scene.ts";
import { sendBack } from "./send-back.ts";
import { interfere, pack, refundReturned } from "./trade.ts";

const mishaps = 0.2;

/** So many new orders, and then everybody at once: each with dice of their own, so that who is first changes nothing of what is tried. */
export async function playRound(scene: Scene, random: Random, newOrders: number): Promise<void> {
  const own = () => createRandom(1 + random.below(1_000_000_000));
  for (let at = 0; at < newOrders; at++) {
    const bought = await scene.market.buy(random);
    for (const { id: sellerOrderId, sellerId } of bought.parts)
      if (random.chance(0.85)) await pack(scene, random, bought, { sellerId, sellerOrderId });
  }
  await meddle(scene, own());
  const driving = scene.fleet.drivers.filter(() => random.chance(0.7));
  const work = [
    ...driving
      .map((driver) => [driver, own()] as const)
      .map(async ([driver, dice]) => {
        await answerOffers(scene, driver, dice);
        await drive(scene, driver, { random: dice, mishaps });
      }),
    ...[own(), own()].map((dice) => meddle(scene, dice)),
    ...[own(), own()].map((dice) => interfere(scene, dice)),
    ...[own(), own(), own()].map((dice) => sendBack(scene, dice)),
  ];
  await Promise.all(work);
  if (random.chance(0.3)) await refundReturned(scene, random);
}
