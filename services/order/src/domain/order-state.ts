import { DomainError } from "@souk/errors/domain-error";

/** A quoted order is a frozen quote that nobody sees; abandoned, it never becomes one that they do. */
export const orderStates = ["quoted", "abandoned", "placed", "completed", "cancelled"] as const;
export type OrderState = (typeof orderStates)[number];

export const sellerOrderStates = ["placed", "packed", "handed_over", "delivered", "cancelled"] as const;
export type SellerOrderState = (typeof sellerOrderStates)[number];

const nextOrderStates = {
  quoted: ["placed", "abandoned"],
  abandoned: [],
  placed: ["completed", "cancelled"],
  completed: [],
  cancelled: [],
} as const satisfies Record<OrderState, readonly OrderState[]>;

const nextSellerOrderStates = {
  placed: ["packed", "cancelled"],
  packed: ["handed_over"],
  handed_over: ["delivered"],
  delivered: [],
  cancelled: [],
} as const satisfies Record<SellerOrderState, readonly SellerOrderState[]>;

/** The only way an order changes state; an illegal move throws. */
export function moveOrder(from: OrderState, to: OrderState): OrderState {
  return move(nextOrderStates[from], from, to);
}

/** The only way a seller order changes state; an illegal move throws. */
export function moveSellerOrder(from: SellerOrderState, to: SellerOrderState): SellerOrderState {
  return move(nextSellerOrderStates[from], from, to);
}

/** A shopper may cancel the whole as long as no seller has packed; parts may be cancelled already. */
export function canCancel(order: OrderState, sellerOrders: readonly SellerOrderState[]): boolean {
  return order === "placed" && sellerOrders.every((state) => state === "placed" || state === "cancelled");
}

function move<State extends string>(allowed: readonly State[], from: State, to: State): State {
  if (allowed.includes(to)) return to;
  throw new DomainError("failed_precondition", "ILLEGAL_TRANSITION", `It cannot go from ${from} to ${to}.`, {
    from,
    to,
  });
}
