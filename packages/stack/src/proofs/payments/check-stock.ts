import { setTimeout as pause } from "node:timers/promises";
import type { Checks } from "../checks.ts";
import type { Played, Stage } from "./play.ts";

const limitMs = 30_000;

/** Exactly what stands in orders is gone from the shelves, and nothing is reserved. */
export async function checkStock(
  checks: Checks,
  stage: Stage,
  played: readonly Played[],
  pieces: number,
): Promise<void> {
  const orders = played.flatMap(({ tried }) => tried.filter(({ isCompleted }) => isCompleted));
  const read = await Promise.all(orders.map(({ shopper, orderId }) => shopper.readOrder(orderId)));
  const standing = read.flatMap(({ parts }) => parts).filter(({ isCancelled }) => !isCancelled);
  const sold = standing.reduce((sum, part) => sum + part.pieces, 0);
  const expected = BigInt(stage.goods.length * pieces - sold);
  // Cancelled pieces come back by an event.
  const endsAtMs = performance.now() + limitMs;
  let stock = await stockOf(stage);
  while ((stock.onHand !== expected || stock.reserved !== 0n) && performance.now() < endsAtMs) {
    await pause(200);
    stock = await stockOf(stage);
  }
  checks.expect("pieces on the shelves", stock.onHand, expected);
  checks.expect("pieces reserved", stock.reserved, 0);
}

async function stockOf({ clients, goods }: Stage): Promise<{ onHand: bigint; reserved: bigint }> {
  const { stocks } = await clients.inventory.batchGetStock({ offerIds: goods.map(({ offerId }) => offerId) });
  const sum = (pick: (stock: (typeof stocks)[number]) => bigint) =>
    stocks.reduce((all, stock) => all + pick(stock), 0n);
  return { onHand: sum(({ onHand }) => onHand), reserved: sum(({ reserved }) => reserved) };
}
