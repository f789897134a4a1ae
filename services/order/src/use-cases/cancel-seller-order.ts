import type { Db } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { lockOrder } from "../db/order-store.ts";
import { isBeingPacked } from "../domain/order-state.ts";
import { requireOwn } from "./cancel-order.ts";
import { endSellerOrder } from "./end-seller-order.ts";

interface Input {
  readonly request: RequestKey;
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly shopperId: string;
}

/** Cancels one seller's part. Its stock and its part of the held money follow from the event; the last part ends the order. */
export async function cancelSellerOrder(deps: { db: Db; now: () => Date }, input: Input): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const order = requireOwn(await lockOrder(tx, input.orderId), input.shopperId);
    const part = order.sellerOrders.find(({ id }) => id === input.sellerOrderId);
    if (!part) throw new DomainError("not_found", "SELLER_ORDER_NOT_FOUND", "This order has no such part.");
    if (part.state === "cancelled") return;
    if (isBeingPacked(part)) {
      throw new DomainError(
        "failed_precondition",
        "SELLER_ORDER_PACKED",
        "The seller has packed it already; ask for a return instead.",
      );
    }
    await endSellerOrder(tx, order, part, { by: "shopper" }, deps.now());
  });
}
