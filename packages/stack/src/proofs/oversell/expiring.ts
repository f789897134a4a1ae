import { setTimeout as pause } from "node:timers/promises";
import { Reservation_State } from "@souk/contracts/inventory/v1/inventory";
import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { ShopClients } from "../../shopping/shop-clients.ts";
import { turmoil } from "./turmoil.ts";

const holdSeconds = 1;
const waves = 3;
const expiredWithinMs = 60_000;

/**
 * Checkouts that nobody finishes hold what they can get for a second; a third of them is finished at about the moment when the
 * time is over, and is either in time or not.
 */
export const expiring = turmoil("expiring", async ({ clients, stock }, { offerId }) => async () => {
  let held = 0;
  let bought = 0;
  for (let wave = 0; wave < waves; wave++) {
    const outcomes = await Promise.all(
      Array.from({ length: stock }, async (_, at) => {
        const orderId = newId();
        if (!(await canHold(clients, orderId, offerId))) return { isHeld: false, isBought: false };
        if (at % 3 !== 0) return { isHeld: true, isBought: await isBoughtAfter(clients, orderId) };
        await pause(holdSeconds * 1_000 * (0.7 + Math.random() * 2));
        return { isHeld: true, isBought: await commit(clients, orderId) };
      }),
    );
    held += outcomes.filter(({ isHeld }) => isHeld).length;
    bought += outcomes.filter(({ isBought }) => isBought).length;
  }
  return { gone: bought, figures: `${held} reservations with an end, ${bought} of them in time` };
});

async function canHold({ inventory }: ShopClients, orderId: string, offerId: string): Promise<boolean> {
  return isDone(() => inventory.reserveStock({ orderId, lines: [{ offerId, quantity: 1n }], holdSeconds }));
}

async function commit(clients: ShopClients, orderId: string): Promise<boolean> {
  const isCommitted = await isDone(() => clients.inventory.commitReservation({ orderId }));
  return isCommitted || isBoughtAfter(clients, orderId);
}

/** Waits until the reservation has ended by itself; it must never end in a sale. */
async function isBoughtAfter({ inventory }: ShopClients, orderId: string): Promise<boolean> {
  const endsAtMs = performance.now() + expiredWithinMs;
  for (;;) {
    const state = (await inventory.getReservation({ orderId })).reservation?.state;
    if (state === Reservation_State.EXPIRED || state === Reservation_State.RELEASED) return false;
    if (state === Reservation_State.COMMITTED) return true;
    if (performance.now() > endsAtMs) throw new Error(`the reservation of ${orderId} does not end`);
    await pause(200);
  }
}

async function isDone(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (isDomainError(error, "STOCK_INSUFFICIENT") || isDomainError(error, "RESERVATION_CLOSED")) return false;
    throw error;
  }
}
