import { answerPickupQuestions, sellersWithoutPickup } from "../db/exception-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { keepPickup } from "./fill-deliveries.ts";

const atOnce = 100;

/** Asks again where parcels are collected whose sellers had not said so; a dispatcher is not asked any more once they have. */
export async function findPickups(deps: LogisticsDeps, stopping: AbortSignal): Promise<void> {
  const sellerIds = await sellersWithoutPickup(deps.db, atOnce);
  if (sellerIds.length === 0 || stopping.aborted) return;
  const { pickups } = await deps.upstream.seller.batchGetPickups({ sellerIds }, { signal: stopping });
  for (const pickup of pickups) {
    if (!pickup.location) continue;
    await keepPickup(deps, pickup);
    await answerPickupQuestions(deps.db, pickup.sellerId, deps.now());
  }
}
