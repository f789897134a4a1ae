import type { MessageInitShape } from "@bufbuild/protobuf";
import { type Timestamp, timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  ReturnCondition as Condition,
  ReturnReason as Reason,
  type ReturnablePartSchema,
  type ReturnSchema,
  type ReturnSummarySchema,
  Return_State as State,
} from "@souk/contracts/order/v1/return";
import { ListReturnsRequest_Filter as Filter } from "@souk/contracts/order/v1/return_service";
import { DomainError } from "@souk/errors/domain-error";
import type { ReturnFilter, ReturnRow } from "../db/return-queue-store.ts";
import type { Order, SellerOrder } from "../domain/order.ts";
import type { Return, ReturnCondition, ReturnReason, ReturnState } from "../domain/return.ts";
import type { ReturnPickup } from "../domain/return-pickup.ts";
import { deliveryLeft, dueOf } from "../domain/return-refund.ts";
import { toLine } from "./order-mapper.ts";
import { toPickup } from "./return-pickup-mapper.ts";

const stateOf = {
  requested: State.REQUESTED,
  approved: State.APPROVED,
  declined: State.DECLINED,
  received: State.RECEIVED,
  refunding: State.REFUNDING,
  refunded: State.REFUNDED,
  cancelled: State.CANCELLED,
  expired: State.EXPIRED,
} as const satisfies Record<ReturnState, State>;

const reasonMessageOf = {
  damaged: Reason.DAMAGED,
  not_as_described: Reason.NOT_AS_DESCRIBED,
  wrong_item: Reason.WRONG_ITEM,
  does_not_fit: Reason.DOES_NOT_FIT,
  changed_mind: Reason.CHANGED_MIND,
  other: Reason.OTHER,
  not_delivered: Reason.NOT_DELIVERED,
} as const satisfies Record<ReturnReason, Reason>;

const reasonOf = {
  [Reason.UNSPECIFIED]: "other",
  [Reason.DAMAGED]: "damaged",
  [Reason.NOT_AS_DESCRIBED]: "not_as_described",
  [Reason.WRONG_ITEM]: "wrong_item",
  [Reason.DOES_NOT_FIT]: "does_not_fit",
  [Reason.CHANGED_MIND]: "changed_mind",
  [Reason.OTHER]: "other",
  // A parcel says so, not a shopper.
  [Reason.NOT_DELIVERED]: "other",
} as const satisfies Record<Reason, ReturnReason>;

export const returnFilterOf = {
  [Filter.UNSPECIFIED]: "all",
  [Filter.REQUESTED]: "requested",
  [Filter.APPROVED]: "approved",
  [Filter.RECEIVED]: "received",
  [Filter.CLOSED]: "closed",
} as const satisfies Record<Filter, ReturnFilter>;

export const fromReason = (reason: Reason): ReturnReason => reasonOf[reason];

export const fromCondition = (condition: Condition): ReturnCondition =>
  condition === Condition.RESELLABLE ? "resellable" : "damaged";

function toCondition(condition: ReturnCondition | null): Condition {
  if (condition === null) return Condition.UNSPECIFIED;
  return condition === "resellable" ? Condition.RESELLABLE : Condition.DAMAGED;
}

const at = <Name extends string>(name: Name, date: Date | null) =>
  (date ? { [name]: timestampFromDate(date) } : {}) as Partial<Record<Name, Timestamp>>;

const codeOf = (orderNumber: string, number: number) => `${orderNumber}-R${number}`;

/** A return of an order, among all returns of it, with who collects it. */
export function toReturn(
  found: Return,
  order: Order,
  all: readonly Return[],
  pickup: ReturnPickup | undefined,
): MessageInitShape<typeof ReturnSchema> {
  const part = order.sellerOrders.find(({ id }) => id === found.sellerOrderId);
  if (!part) throw new DomainError("not_found", "RETURN_NOT_FOUND", "There is no such return.");
  const same = all.filter(({ sellerOrderId }) => sellerOrderId === part.id);
  const amount = (minorUnits: bigint) => ({ currencyCode: order.currencyCode, minorUnits });
  return {
    ...{ id: found.id, code: codeOf(order.number, found.number), orderId: order.id, orderNumber: order.number },
    ...{ sellerOrderId: part.id, sellerId: part.sellerId, state: stateOf[found.state], version: found.version },
    lines: found.lines.map((line) => ({
      ...{ lineId: line.lineId, quantity: line.quantity, reason: reasonMessageOf[line.reason], note: line.note },
      ...lineOf(part, line.lineId, order.currencyCode),
      ...{ receivedQuantity: line.receivedQuantity ?? 0, condition: toCondition(line.condition) },
      due: amount(line.dueMinor ?? dueOf(part, found, same, line)),
      ...{ deduction: amount(line.deductionMinor), deductionReason: line.deductionReason },
    })),
    ...at("requestedAt", found.requestedAt),
    ...at("dueAt", found.dueAt),
    ...at("decidedAt", found.decidedAt),
    ...at("receivedAt", found.receivedAt),
    ...at("refundedAt", found.refundedAt),
    ...(found.refundMinor !== null && { refund: amount(found.refundMinor) }),
    deliveryRefund: amount(found.deliveryRefundMinor),
    deliveryDue: amount(deliveryLeft(part, found, same)),
    ...{ message: found.message, refusal: found.refusal, operatorNote: found.operatorNote },
    ...(pickup && { pickup: toPickup(pickup) }),
  };
}

function lineOf(part: SellerOrder, lineId: string, currencyCode: string) {
  const line = part.lines.find(({ id }) => id === lineId);
  return line ? { line: toLine(line, currencyCode) } : {};
}

export function toReturnSummary(
  { row, lines, orderNumber, currencyCode }: ReturnRow,
  now: Date,
): MessageInitShape<typeof ReturnSummarySchema> {
  return {
    ...{ id: row.id, code: codeOf(orderNumber, row.number), sellerOrderId: row.sellerOrderId },
    state: stateOf[row.state],
    ...at("requestedAt", row.requestedAt),
    ...at("dueAt", row.dueAt),
    isLate: row.dueAt !== null && row.dueAt < now,
    itemCount: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    reasons: [...new Set(lines.map(({ reason }) => reasonMessageOf[reason]))],
    ...(row.refundMinor !== null && { refund: { currencyCode, minorUnits: row.refundMinor } }),
  };
}

/** What of a part can be sent back until then; undefined when nothing is left of it. */
export function toReturnable(
  part: SellerOrder,
  until: Date,
  currencyCode: string,
): MessageInitShape<typeof ReturnablePartSchema> | undefined {
  const lines = part.lines.flatMap((line) => {
    const quantity = line.packedQuantity - line.returnedQuantity;
    return quantity > 0 ? [{ lineId: line.id, line: toLine(line, currencyCode), quantity }] : [];
  });
  if (lines.length === 0) return undefined;
  return { sellerOrderId: part.id, sellerId: part.sellerId, until: timestampFromDate(until), lines };
}
