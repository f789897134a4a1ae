import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { lockOrder } from "../../db/order-store.ts";
import { claimPieces, insertReturn, lastArrivals, lastReturnNumber } from "../../db/return-store.ts";
import type { SellerOrder } from "../../domain/order.ts";
import type { Return, ReturnReason } from "../../domain/return.ts";
import { returnableUntil } from "../../domain/return-window.ts";
import { requireOwn } from "../cancel-order.ts";
import { requireLeft } from "./require-left.ts";
import { tellReturn } from "./tell-return.ts";
import type { ReturnDeps } from "./work-on-return.ts";

export interface ReturnTimes {
  /** From when it arrived, or left its seller where nobody told, until it can not be returned any more. */
  readonly returnWindowMs: number;
  /** How long its seller has to answer, an approved return to arrive, its seller to refund it. */
  readonly returnAnswerMs: number;
  readonly returnArriveMs: number;
  readonly returnRefundMs: number;
}

interface AskedLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason: ReturnReason;
  readonly note: string;
}

interface Input {
  readonly request: RequestKey;
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly shopperId: string;
  readonly lines: readonly AskedLine[];
}

/** Asks to send something back. The pieces are claimed at once, so that no two returns are of the same ones. */
export async function requestReturn(deps: ReturnDeps & ReturnTimes, input: Input): Promise<string> {
  return once(deps.db, input.request, async (tx) => {
    const at = deps.now();
    const order = requireOwn(await lockOrder(tx, input.orderId), input.shopperId);
    const part = order.sellerOrders.find(({ id }) => id === input.sellerOrderId);
    if (!part) throw new DomainError("not_found", "SELLER_ORDER_NOT_FOUND", "This order has no such part.");
    const hasSince = (await lastArrivals(tx, [part.id])).get(part.id);
    checkWindow(part, { hasSince, windowMs: deps.returnWindowMs, at });
    checkLines(part, input.lines);
    await claimPieces(tx, input.lines, 1);
    const id = newId();
    const asked: Return = {
      ...{ id, orderId: order.id, sellerOrderId: part.id, sellerId: part.sellerId },
      ...{ number: (await lastReturnNumber(tx, part.id)) + 1, state: "requested", version: 1, requestedAt: at },
      dueAt: new Date(at.getTime() + deps.returnAnswerMs),
      ...{ message: "", decidedAt: null, receivedAt: null, refundedAt: null, refundMinor: null },
      ...{ deliveryRefundMinor: 0n, refundAttempt: 0, refusal: "", operatorNote: "" },
      lines: input.lines.map((line) => ({
        ...line,
        ...{ receivedQuantity: null, condition: null, dueMinor: null, deductionMinor: 0n, deductionReason: "" },
      })),
    };
    await insertReturn(tx, asked);
    await tellReturn({ tx, order, part, at }, "requested", asked);
    return id;
  });
}

function checkWindow(
  part: SellerOrder,
  { at, ...left }: { hasSince: Date | undefined; windowMs: number; at: Date },
): void {
  const until = returnableUntil(part, left);
  if (!until) {
    const message = "Only what has left its seller can come back; before that it can be cancelled.";
    throw new DomainError("failed_precondition", "NOT_RETURNABLE", message);
  }
  if (at <= until) return;
  throw new DomainError("failed_precondition", "RETURN_WINDOW_OVER", "It is too late to return this.", {
    until: until.toISOString(),
  });
}

function checkLines(part: SellerOrder, lines: readonly AskedLine[]): void {
  if (new Set(lines.map(({ lineId }) => lineId)).size !== lines.length) {
    throw new DomainError("invalid", "LINE_TWICE", "Each line is named once, with how many of it.");
  }
  for (const { lineId, quantity } of lines) {
    const line = part.lines.find(({ id }) => id === lineId);
    if (!line) throw new DomainError("not_found", "LINE_NOT_FOUND", "This order has no such line.");
    requireLeft(line, quantity);
  }
}
