import { setTimeout as pause } from "node:timers/promises";
import { Reservation_State } from "@souk/contracts/inventory/v1/inventory";
import { newId } from "@souk/ids/id";
import { answered } from "../../shopping/settle.ts";
import type { ShopClients } from "../../shopping/shop-clients.ts";
import { ordersOf, pay, prepare } from "./attempt.ts";
import { turmoil } from "./turmoil.ts";

const returnedWithinMs = 60_000;

/** Every piece is bought by somebody who cancels it, some at once and some later. */
export const cancels = turmoil("cancels", async ({ clients, provider, newShopper, stock }, { offerId }) => {
  const fickle = await Promise.all(
    Array.from({ length: stock }, async () => prepare(await newShopper(), provider, [{ offerId, quantity: 1 }])),
  );
  const bought = await Promise.all(
    fickle.map(async (customer) => {
      const [orderId] = ordersOf([await pay(customer)]);
      if (orderId === undefined) throw new Error("somebody could not buy though there was a piece for each");
      return { orderId, shopper: customer.shopper };
    }),
  );
  return async () => {
    await Promise.all(
      bought.map(async ({ orderId, shopper }) => {
        await pause(Math.random() * 2_000);
        const requestId = newId();
        await answered(() => shopper.cancelOrder(orderId, requestId));
        await returned(clients, orderId);
      }),
    );
    return { gone: 0, figures: `${bought.length} orders cancelled meanwhile` };
  };
});

/** The pieces of a cancelled order come back by an event. */
async function returned({ inventory }: ShopClients, orderId: string): Promise<void> {
  const endsAtMs = performance.now() + returnedWithinMs;
  for (;;) {
    const { reservation } = await inventory.getReservation({ orderId });
    if (reservation?.state === Reservation_State.RELEASED) return;
    if (performance.now() > endsAtMs) throw new Error(`the pieces of the cancelled order ${orderId} did not come back`);
    await pause(100);
  }
}
