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
  // What is in parcels has left already when its seller gives up the rest.
  placed: ["packed", "handed_over", "delivered", "cancelled"],
  // Unpacked again, or given up, while nothing has left.
  packed: ["handed_over", "placed", "cancelled"],
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

interface Part {
  readonly state: SellerOrderState;
  readonly lines: readonly { readonly packedQuantity: number }[];
}

/** Whether its seller has begun to pack it, or more. */
export function isBeingPacked({ state, lines }: Part): boolean {
  return (state !== "placed" && state !== "cancelled") || lines.some(({ packedQuantity }) => packedQuantity > 0);
}

/** A shopper may cancel the whole as long as no seller has packed any of it; parts may be cancelled already. */
export function canCancel(order: OrderState, parts: readonly Part[]): boolean {
  return order === "placed" && !parts.some(isBeingPacked);
}

function move<State extends string>(allowed: readonly State[], from: State, to: State): State {
  if (allowed.includes(to)) return to;
  throw new DomainError("failed_precondition", "ILLEGAL_TRANSITION", `It cannot go from ${from} to ${to}.`, {
    from,
    to,
  });
}
