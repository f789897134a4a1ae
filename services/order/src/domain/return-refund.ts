import { DomainError } from "@souk/errors/domain-error";
import type { SellerOrder } from "./order.ts";
import type { Return, ReturnLine } from "./return.ts";
import { deliveryPaid, dueFor } from "./return-amounts.ts";
import { sumOf } from "./sum-of.ts";

export interface RefundPlan {
  readonly lines: readonly ReturnLine[];
  readonly deliveryRefundMinor: bigint;
  readonly refundMinor: bigint;
}

export interface RefundWish {
  readonly deductions: readonly { readonly lineId: string; readonly amountMinor: bigint; readonly reason: string }[];
  readonly deliveryMinor: bigint;
}

const isDecided = ({ state }: Return) => state === "refunding" || state === "refunded";

/** What is due for a return's pieces (for those that arrived, once they did), after what other returns gave back before. */
export function dueOf(
  part: SellerOrder,
  found: Return,
  all: readonly Return[],
  { lineId, ...line }: ReturnLine,
): bigint {
  const sold = part.lines.find(({ id }) => id === lineId);
  if (!sold) return 0n;
  const before = all
    .filter((other) => other.id !== found.id && isDecided(other))
    .flatMap(({ lines }) => lines)
    .reduce((sum, other) => (other.lineId === lineId ? sum + (other.receivedQuantity ?? 0) : sum), 0);
  return dueFor(sold, { before, quantity: line.receivedQuantity ?? line.quantity });
}

/** Delivery that was paid for and that no return gave back yet. */
export function deliveryLeft(part: SellerOrder, found: Return, all: readonly Return[]): bigint {
  const others = all.filter((other) => other.id !== found.id && isDecided(other));
  return deliveryPaid(part) - sumOf(others.map(({ deliveryRefundMinor }) => deliveryRefundMinor));
}

/** What such a refund comes to. @throws DomainError DEDUCTION_INVALID | DEDUCTION_REASON_NEEDED | DELIVERY_REFUND_INVALID */
export function planRefund(
  { part, found, all }: { part: SellerOrder; found: Return; all: readonly Return[] },
  { deductions, deliveryMinor }: RefundWish,
): RefundPlan {
  const byLine = new Map(deductions.map((deduction) => [deduction.lineId, deduction]));
  const known = new Set(found.lines.map(({ lineId }) => lineId));
  if (byLine.size !== deductions.length || !deductions.every(({ lineId }) => known.has(lineId))) {
    throw deductionInvalid();
  }
  const lines = found.lines.map((line) => {
    const dueMinor = dueOf(part, found, all, line);
    const { amountMinor, reason } = byLine.get(line.lineId) ?? { amountMinor: 0n, reason: "" };
    if (amountMinor < 0n || amountMinor > dueMinor) throw deductionInvalid();
    if (amountMinor > 0n && reason.trim() === "") {
      throw new DomainError("invalid", "DEDUCTION_REASON_NEEDED", "Whoever takes something off says why.");
    }
    return { ...line, dueMinor, deductionMinor: amountMinor, deductionReason: amountMinor > 0n ? reason : "" };
  });
  const left = deliveryLeft(part, found, all);
  if (deliveryMinor < 0n || deliveryMinor > left) {
    throw new DomainError("invalid", "DELIVERY_REFUND_INVALID", `Of delivery at most ${left} can be given back.`, {
      leftMinorUnits: String(left),
    });
  }
  const items = sumOf(lines.map(({ dueMinor, deductionMinor }) => dueMinor - deductionMinor));
  return { lines, deliveryRefundMinor: deliveryMinor, refundMinor: items + deliveryMinor };
}

function deductionInvalid(): DomainError {
  const message = "A deduction names a line of the return once and is at most what is due for it.";
  return new DomainError("invalid", "DEDUCTION_INVALID", message);
}
