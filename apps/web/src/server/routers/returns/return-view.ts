import "server-only";
import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import { hasLeft, isAwaited, type ReturnPickupView, returnPickupView } from "@souk/bff/return-pickup";
import { type MoneyView, moneyView } from "@souk/bff/views";
import { type Return, type ReturnablePart, ReturnReason, Return_State as State } from "@souk/contracts/order/v1/return";
import { type ItemView, itemView } from "../cart/line-view.ts";

export type ReturnState = "requested" | "approved" | "declined" | "received" | "refunded" | "cancelled" | "expired";

export interface ReturnView {
  readonly id: string;
  readonly code: string;
  readonly sellerOrderId: string;
  readonly state: ReturnState;
  readonly canCancel: boolean;
  /** Who collects it; null while nobody is booked. */
  readonly pickup: ReturnPickupView | null;
  /** A courier may be booked. */
  readonly canBook: boolean;
  readonly lines: { readonly id: string; readonly title: string; readonly quantity: number }[];
  /** Of an approved one that its shopper sends: until when it has to arrive. ISO 8601. */
  readonly arriveBy: string | null;
  /** What the seller said. */
  readonly message: string;
  /** Why an operator took the last step in the seller's place; empty when the seller did. */
  readonly operatorNote: string;
  /** Null until it went back. */
  readonly refund: MoneyView | null;
  /** Why it is less than what was paid. */
  readonly deductions: { readonly amount: string; readonly reason: string }[];
}

export interface ReturnablePartView {
  readonly sellerOrderId: string;
  /** ISO 8601. */
  readonly until: string;
  readonly lines: { readonly id: string; readonly item: ItemView; readonly quantity: number }[];
}

const states: Readonly<Record<State, ReturnState>> = {
  [State.UNSPECIFIED]: "requested",
  [State.REQUESTED]: "requested",
  [State.APPROVED]: "approved",
  [State.DECLINED]: "declined",
  [State.RECEIVED]: "received",
  // Not back yet.
  [State.REFUNDING]: "received",
  [State.REFUNDED]: "refunded",
  [State.CANCELLED]: "cancelled",
  [State.EXPIRED]: "expired",
};

export const reasonNames = [
  "damaged",
  "not_as_described",
  "wrong_item",
  "does_not_fit",
  "changed_mind",
  "other",
] as const;
export type ReasonName = (typeof reasonNames)[number];

export const reasons: Readonly<Record<ReasonName, ReturnReason>> = {
  damaged: ReturnReason.DAMAGED,
  not_as_described: ReturnReason.NOT_AS_DESCRIBED,
  wrong_item: ReturnReason.WRONG_ITEM,
  does_not_fit: ReturnReason.DOES_NOT_FIT,
  changed_mind: ReturnReason.CHANGED_MIND,
  other: ReturnReason.OTHER,
};

export function returnView(found: Return, locale: string): ReturnView {
  const state = states[found.state];
  const isRefunded = state === "refunded";
  const pickup = returnPickupView(found.pickup);
  const isCollected = isAwaited(pickup) || hasLeft(pickup);
  return {
    ...{ id: found.id, code: found.code, sellerOrderId: found.sellerOrderId, state, message: found.message },
    operatorNote: found.operatorNote,
    canCancel: (state === "requested" || state === "approved") && !hasLeft(pickup),
    ...{ pickup, canBook: state === "approved" && !isCollected },
    lines: found.lines.flatMap(({ lineId, line, quantity }) =>
      line ? [{ id: lineId, title: itemView(line, locale).title ?? "", quantity }] : [],
    ),
    arriveBy: state === "approved" && !isCollected ? isoOf(found.dueAt) : null,
    refund: isRefunded ? (moneyView(found.refund, locale) ?? null) : null,
    deductions: found.lines.flatMap(({ deduction, deductionReason }) =>
      isRefunded && deduction && deduction.minorUnits > 0n
        ? [{ amount: moneyView(deduction, locale)?.text ?? "", reason: deductionReason }]
        : [],
    ),
  };
}

export function returnablePartView(
  { sellerOrderId, until, lines }: ReturnablePart,
  locale: string,
): ReturnablePartView {
  return {
    sellerOrderId,
    until: isoOf(until) ?? "",
    lines: lines.flatMap(({ lineId, line, quantity }) =>
      line ? [{ id: lineId, item: itemView(line, locale), quantity }] : [],
    ),
  };
}

const isoOf = (at: Timestamp | undefined): string | null => (at ? timestampDate(at).toISOString() : null);
