import { allocate } from "@souk/money/allocate";
import type { OrderLine, SellerOrder } from "./order.ts";
import { sumOf } from "./sum-of.ts";

type Paid = Pick<OrderLine, "totalMinor" | "discounts">;

/** What was paid for a line after discounts, tax included. */
export function netOf({ totalMinor, discounts }: Paid): bigint {
  return totalMinor - sumOf(discounts.map(({ amountMinor }) => amountMinor));
}

/**
 * What was paid for some pieces of a line, when others of it were given back before: each piece has its part of the line by largest
 * remainder, so that returns one after another come to the line to the cent, whatever their sizes.
 */
export function dueFor(
  line: Paid & Pick<OrderLine, "quantity">,
  { before, quantity }: { before: number; quantity: number },
): bigint {
  const pieces = allocate(
    netOf(line),
    Array.from({ length: line.quantity }, () => 1n),
  );
  return sumOf(pieces.slice(before, before + quantity));
}

/** What was paid for the delivery of a seller order, after discounts. */
export function deliveryPaid({ totals, lines }: Pick<SellerOrder, "totals"> & { lines: readonly Paid[] }): bigint {
  return totals.total - sumOf(lines.map(netOf));
}
