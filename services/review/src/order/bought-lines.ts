import type { Client } from "@connectrpc/connect";
import { SellerOrder_State } from "@souk/contracts/order/v1/order";
import type { OrderService } from "@souk/contracts/order/v1/order_service";
import { DomainError } from "@souk/errors/domain-error";
import { asCaller } from "@souk/service/client";
import { type BoughtLine, lineState, type PartState } from "../domain/bought-line.ts";
import { localDate } from "./local-date.ts";

interface Deps {
  readonly order: Client<typeof OrderService>;
  readonly now: () => Date;
  readonly timeZone: string;
}

interface Caller {
  readonly shopperId: string;
  /** Their own token: the order service shows them what is theirs. */
  readonly token: string;
  readonly signal: AbortSignal;
}

const partStates: Readonly<Record<SellerOrder_State, PartState>> = {
  [SellerOrder_State.UNSPECIFIED]: "on_its_way",
  [SellerOrder_State.PLACED]: "on_its_way",
  [SellerOrder_State.PACKED]: "on_its_way",
  [SellerOrder_State.HANDED_OVER]: "on_its_way",
  [SellerOrder_State.DELIVERED]: "delivered",
  [SellerOrder_State.CANCELLED]: "cancelled",
};

/** Asks the order service what the caller bought with an order. */
export function createBoughtLines({ order: orders, now, timeZone }: Deps) {
  return async ({ shopperId, token, signal }: Caller, orderId: string): Promise<BoughtLine[]> => {
    const { order } = await orders.getOrder({ orderId }, { ...asCaller(token), signal });
    // An operator sees the orders of all; that does not make them theirs.
    if (order?.shopperId !== shopperId)
      throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
    const today = localDate(now(), timeZone);
    return order.sellerOrders.flatMap(({ lines, state, deliveryUntil }) =>
      lines.map(({ offerId, productId, quantity, cancelledQuantity }) => ({
        offerId,
        productId,
        state: lineState(
          {
            state: cancelledQuantity > 0 && cancelledQuantity === quantity ? "cancelled" : partStates[state],
            deliveryUntil,
          },
          today,
        ),
      })),
    );
  };
}

export type BoughtLines = ReturnType<typeof createBoughtLines>;
