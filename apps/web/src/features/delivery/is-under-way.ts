import type { DropState, DropView } from "@/server/routers/order/drop-view";

const states: ReadonlySet<DropState> = new Set([
  "on_the_way",
  "next",
  "arrived",
  "attempt_failed",
  "returning",
  "with_carrier",
]);

/** Somebody has parcels of this seller's part and the shopper does not yet: there is nothing that they could send back. */
export const isUnderWay = (drops: readonly DropView[], sellerOrderId: string): boolean =>
  drops.some(({ state, sellerOrderIds }) => states.has(state) && sellerOrderIds.includes(sellerOrderId));

/** Couriers of ours are to bring this part, and none has had it in hand: where it has left, only its seller says so. */
export const waitsForCourier = (drops: readonly DropView[], sellerOrderId: string): boolean => {
  const own = drops.filter(({ sellerOrderIds }) => sellerOrderIds.includes(sellerOrderId));
  return own.length > 0 && !own.some((drop) => drop.collectedSellerOrderIds.includes(sellerOrderId));
};
