import { setTimeout as pause } from "node:timers/promises";
import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { turmoil } from "./turmoil.ts";

const rounds = 12;
const refusals = ["STOCK_INSUFFICIENT", "STOCK_RESERVED"];

/** The seller finds pieces and loses some; what others hold at that moment cannot be taken away. */
export const edits = turmoil("edits", async ({ clients }, { offerId, sellerId }) => async () => {
  const base = { offerId, sellerId, location: "main" };
  let [added, refused] = [0, 0];
  const adjust = async (delta: number) => {
    try {
      await clients.inventory.adjustStock({ requestId: newId(), ...base, delta: BigInt(delta), reason: "proof" });
      added += delta;
    } catch (error) {
      if (!refusals.some((reason) => isDomainError(error, reason))) throw error;
      refused++;
    }
  };
  for (let round = 0; round < rounds; round++) {
    await Promise.all([adjust(-1), adjust(-2), adjust(round % 4 === 0 ? 3 : 1)]);
    await pause(Math.random() * 200);
  }
  return { gone: -added, figures: `${3 * rounds - refused} edits of the seller, ${refused} refused` };
});
