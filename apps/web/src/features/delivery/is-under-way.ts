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
