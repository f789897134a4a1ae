import "server-only";
import { type ReturnPickupView, returnPickupView } from "@souk/bff/return-pickup";
import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import {
  ReturnCondition as Condition,
  ReturnReason as Reason,
  type Return,
  type ReturnLine,
  type ReturnSummary,
  Return_State as State,
} from "@souk/contracts/order/v1/return";
import { type PictureView, pictureView } from "../orders/picture-view.ts";
import { isoOf } from "../orders/queue-view.ts";

const states = {
  [State.UNSPECIFIED]: "requested",
  [State.REQUESTED]: "requested",
  [State.APPROVED]: "approved",
  [State.DECLINED]: "declined",
  [State.RECEIVED]: "received",
  [State.REFUNDING]: "refunding",
  [State.REFUNDED]: "refunded",
  [State.CANCELLED]: "cancelled",
  [State.EXPIRED]: "expired",
} as const satisfies Record<State, string>;
export type ReturnState = (typeof states)[State];

const reasons = {
  [Reason.UNSPECIFIED]: "other",
  [Reason.DAMAGED]: "damaged",
  [Reason.NOT_AS_DESCRIBED]: "not_as_described",
  [Reason.WRONG_ITEM]: "wrong_item",
  [Reason.DOES_NOT_FIT]: "does_not_fit",
  [Reason.CHANGED_MIND]: "changed_mind",
  [Reason.OTHER]: "other",
  [Reason.NOT_DELIVERED]: "not_delivered",
} as const satisfies Record<Reason, string>;
type ReasonName = (typeof reasons)[Reason];

const conditions = {
  [Condition.UNSPECIFIED]: null,
  [Condition.RESELLABLE]: "resellable",
  [Condition.DAMAGED]: "damaged",
} as const satisfies Record<Condition, string | null>;

/** A return as a row of the queue. */
export interface ReturnRowView {
  readonly id: string;
  readonly code: string;
  readonly state: ReturnState;
  /** ISO 8601. */
  readonly requestedAt: string;
  /** Until when the next step is due; null once there is none. */
  readonly dueAt: string | null;
  readonly itemCount: number;
  readonly reasons: readonly ReasonName[];
  readonly refund: MoneyView | null;
}

export interface ReturnLineView {
  readonly id: string;
  readonly title: string;
  readonly options: string;
  readonly picture: PictureView | null;
  readonly quantity: number;
  readonly reason: ReasonName;
  readonly note: string;
  readonly received: number;
  readonly condition: (typeof conditions)[Condition];
  readonly due: MoneyView | null;
  /** Null without any. */
  readonly deduction: MoneyView | null;
  readonly deductionReason: string;
}

export interface ReturnView {
  readonly id: string;
  readonly code: string;
  readonly orderNumber: string;
  readonly sellerOrderId: string;
  readonly state: ReturnState;
  readonly version: number;
  readonly requestedAt: string;
  readonly dueAt: string | null;
  readonly receivedAt: string | null;
  readonly refundedAt: string | null;
  readonly message: string;
  readonly lines: ReturnLineView[];
  readonly refund: MoneyView | null;
  readonly deliveryRefund: MoneyView | null;
  readonly deliveryDue: MoneyView | null;
  readonly refusal: string;
  /** Why an operator took the last step in the shop's place; empty when the shop did. */
  readonly operatorNote: string;
  /** The courier who collects it; null while nobody is booked. */
  readonly pickup: ReturnPickupView | null;
}

export function returnRowView(row: ReturnSummary, locale: string): ReturnRowView {
  return {
    ...{ id: row.id, code: row.code, state: states[row.state], itemCount: row.itemCount },
    ...{ requestedAt: isoOf(row.requestedAt), dueAt: isoOf(row.dueAt) || null },
    reasons: row.reasons.map((reason) => reasons[reason]),
    refund: moneyView(row.refund, locale) ?? null,
  };
}

export function returnView(found: Return | undefined, locale: string): ReturnView {
  if (!found) throw new Error("the order service answered without a return");
  return {
    ...{ id: found.id, code: found.code, orderNumber: found.orderNumber, sellerOrderId: found.sellerOrderId },
    ...{ state: states[found.state], version: found.version, message: found.message, refusal: found.refusal },
    operatorNote: found.operatorNote,
    requestedAt: isoOf(found.requestedAt),
    dueAt: isoOf(found.dueAt) || null,
    receivedAt: isoOf(found.receivedAt) || null,
    refundedAt: isoOf(found.refundedAt) || null,
    lines: found.lines.map((line) => lineView(line, locale)),
    refund: moneyView(found.refund, locale) ?? null,
    deliveryRefund: aboveZero(found.deliveryRefund, locale),
    deliveryDue: aboveZero(found.deliveryDue, locale),
    pickup: returnPickupView(found.pickup),
  };
}

function lineView(found: ReturnLine, locale: string): ReturnLineView {
  const { line } = found;
  return {
    id: found.lineId,
    title: pickText(line?.title, locale),
    options: (line?.options ?? []).map(({ value }) => pickText(value, locale)).join(", "),
    picture: line?.picture ? pictureView(line.picture, locale) : null,
    ...{ quantity: found.quantity, reason: reasons[found.reason], note: found.note },
    ...{ received: found.receivedQuantity, condition: conditions[found.condition] },
    due: moneyView(found.due, locale) ?? null,
    deduction: aboveZero(found.deduction, locale),
    deductionReason: found.deductionReason,
  };
}

function aboveZero(money: Parameters<typeof moneyView>[0], locale: string): MoneyView | null {
  return money && money.minorUnits > 0n ? (moneyView(money, locale) ?? null) : null;
}
