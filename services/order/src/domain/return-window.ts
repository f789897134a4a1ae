import type { SellerOrder } from "./order.ts";

/** Until when a return of a seller order can be asked for; undefined when all of it has not left its seller yet. */
export function returnableUntil(
  { state }: Pick<SellerOrder, "state">,
  { leftAt, windowMs }: { leftAt: Date | undefined; windowMs: number },
): Date | undefined {
  const hasLeft = state === "handed_over" || state === "delivered";
  return hasLeft && leftAt ? new Date(leftAt.getTime() + windowMs) : undefined;
}
