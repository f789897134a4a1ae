import { DomainError } from "@souk/errors/domain-error";
import type { CancelledPieces } from "../domain/line-cancellation.ts";
import type { OrderLine, SellerOrder } from "../domain/order.ts";

interface Plan {
  /** Each line once. */
  readonly pieces: readonly CancelledPieces[];
  /** As they are then. */
  readonly lines: readonly OrderLine[];
  /** Nothing would be left of the seller order. */
  readonly isWhole: boolean;
}

/** What cancelling such pieces makes of a part. @throws DomainError LINE_NOT_FOUND | NOTHING_LEFT_TO_CANCEL */
export function planCancellation(part: SellerOrder, asked: readonly CancelledPieces[]): Plan {
  if (part.state !== "placed") throw nothingLeft();
  const pieces = summed(asked);
  const lines = withCancelled(part.lines, pieces);
  return { pieces, lines, isWhole: lines.every(({ quantity, cancelledQuantity }) => quantity === cancelledQuantity) };
}

/** A line may be named twice. */
function summed(lines: readonly CancelledPieces[]): CancelledPieces[] {
  const byLine = Map.groupBy(lines, ({ lineId }) => lineId);
  return [...byLine].map(([lineId, same]) => ({
    lineId,
    quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
  }));
}

function withCancelled(lines: readonly OrderLine[], pieces: readonly CancelledPieces[]): OrderLine[] {
  const known = new Set(lines.map(({ id }) => id));
  if (!pieces.every(({ lineId }) => known.has(lineId))) {
    throw new DomainError("not_found", "LINE_NOT_FOUND", "This order has no such line.");
  }
  return lines.map((line) => {
    const more = pieces.find(({ lineId }) => lineId === line.id)?.quantity ?? 0;
    const cancelledQuantity = line.cancelledQuantity + more;
    if (line.packedQuantity + cancelledQuantity > line.quantity) throw nothingLeft();
    return { ...line, cancelledQuantity };
  });
}

function nothingLeft(): DomainError {
  const message =
    "That much is not left to cancel; unpack it first, or cancel at most what is neither packed nor cancelled.";
  return new DomainError("failed_precondition", "NOTHING_LEFT_TO_CANCEL", message);
}
