import "server-only";
import { Order_State, SellerOrder_State, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";

export const orderStates = {
  [Order_State.UNSPECIFIED]: "placed",
  [Order_State.PLACED]: "placed",
  [Order_State.COMPLETED]: "completed",
  [Order_State.CANCELLED]: "cancelled",
} as const satisfies Record<Order_State, string>;
export type OrderStateName = (typeof orderStates)[Order_State];

export const partStates = {
  [SellerOrder_State.UNSPECIFIED]: "placed",
  [SellerOrder_State.PLACED]: "placed",
  [SellerOrder_State.PACKED]: "packed",
  [SellerOrder_State.HANDED_OVER]: "handed_over",
  [SellerOrder_State.DELIVERED]: "delivered",
  [SellerOrder_State.CANCELLED]: "cancelled",
} as const satisfies Record<SellerOrder_State, string>;
export type PartStateName = (typeof partStates)[SellerOrder_State];

export const eventKinds = {
  [TimelineEntry_Kind.UNSPECIFIED]: null,
  [TimelineEntry_Kind.PLACED]: "placed",
  [TimelineEntry_Kind.PAYMENT_AUTHORIZED]: "payment_authorized",
  [TimelineEntry_Kind.PACKED]: "packed",
  [TimelineEntry_Kind.HANDED_OVER]: "handed_over",
  [TimelineEntry_Kind.PART_HANDED_OVER]: "part_handed_over",
  [TimelineEntry_Kind.PAYMENT_CAPTURED]: "payment_captured",
  [TimelineEntry_Kind.DELIVERED]: "delivered",
  [TimelineEntry_Kind.CANCELLED]: "cancelled",
  [TimelineEntry_Kind.PAYMENT_VOIDED]: "payment_voided",
  [TimelineEntry_Kind.REFUNDED]: "refunded",
  [TimelineEntry_Kind.RETURN_REQUESTED]: "return_requested",
  [TimelineEntry_Kind.RETURN_APPROVED]: "return_approved",
  [TimelineEntry_Kind.RETURN_DECLINED]: "return_declined",
  [TimelineEntry_Kind.RETURN_RECEIVED]: "return_received",
  [TimelineEntry_Kind.RETURN_CANCELLED]: "return_cancelled",
  [TimelineEntry_Kind.RETURN_EXPIRED]: "return_expired",
  [TimelineEntry_Kind.CAME_BACK]: "came_back",
  [TimelineEntry_Kind.LINES_CANCELLED]: "lines_cancelled",
} as const satisfies Record<TimelineEntry_Kind, string | null>;
export type EventKind = NonNullable<(typeof eventKinds)[TimelineEntry_Kind]>;
