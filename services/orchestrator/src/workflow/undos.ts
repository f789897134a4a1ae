import type { Upstream } from "../upstream.ts";

/** An undo succeeds also when its step never happened, and then keeps a late one from happening. */
export interface Undo {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/** Every undo of a checkout, in the order in which their steps come. */
export function createUndos(
  { inventory, payment, order }: Upstream,
  orderId: string,
): readonly [releaseStock: Undo, voidPayment: Undo, abandonOrder: Undo] {
  const undo = (name: string, run: () => Promise<unknown>): Undo => ({ name, run });
  return [
    undo("undo-reserve-stock", () => inventory.releaseReservation({ orderId })),
    undo("undo-authorize-payment", () => payment.voidPayment({ orderId })),
    undo("undo-place-order", () => order.abandonOrder({ orderId })),
  ];
}
