import { Order_State } from "@souk/contracts/order/v1/order";
import type { SearchOrdersRequest } from "@souk/contracts/order/v1/order_desk_service";
import { DomainError } from "@souk/errors/domain-error";
import { fromProto } from "@souk/money/proto";
import { instantOf } from "@souk/service/instant";
import type { DeskQuery } from "../db/desk-store.ts";
import { readOrderNumber } from "../domain/order-number.ts";
import type { EmailHashes } from "../email-hash.ts";

const stateOf = {
  [Order_State.UNSPECIFIED]: undefined,
  [Order_State.PLACED]: "placed",
  [Order_State.COMPLETED]: "completed",
  [Order_State.CANCELLED]: "cancelled",
} as const;

/** What is looked for; undefined when nothing can be found by it. */
export function deskQueryOf(
  request: SearchOrdersRequest,
  emails: EmailHashes,
): Omit<DeskQuery, "after" | "limit"> | undefined {
  const asksNumber = request.orderNumber.trim() !== "";
  const asksEmail = request.email.trim() !== "";
  const number = asksNumber ? readOrderNumber(request.orderNumber) : undefined;
  if (asksNumber && number === undefined) return undefined;
  return {
    number,
    emailHashes: asksEmail ? emails.allOf(request.email) : undefined,
    sellerId: request.sellerId || undefined,
    state: stateOf[request.state],
    from: instantOf(request.placedFrom),
    to: instantOf(request.placedTo),
    total: totalOf(request),
  };
}

function totalOf({ minTotal, maxTotal }: SearchOrdersRequest): DeskQuery["total"] {
  const min = minTotal && fromProto(minTotal);
  const max = maxTotal && fromProto(maxTotal);
  const currencyCode = min?.currencyCode ?? max?.currencyCode;
  if (currencyCode === undefined) return undefined;
  if (min && max && min.currencyCode !== max.currencyCode) {
    throw new DomainError("invalid", "CURRENCY_MISMATCH", "Both ends of a range of totals are in one currency.");
  }
  return { currencyCode, ...(min && { min: min.minorUnits }), ...(max && { max: max.minorUnits }) };
}
