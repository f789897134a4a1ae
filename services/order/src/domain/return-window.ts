import type { SellerOrder } from "./order.ts";

/** Until when a return of a seller order can be asked for; undefined when all of it has not left its seller yet. */
export function returnableUntil(
  { state }: Pick<SellerOrder, "state">,
  { hasSince, windowMs }: { hasSince: Date | undefined; windowMs: number },
): Date | undefined {
  const hasLeft = state === "handed_over" || state === "delivered";
  return hasLeft && hasSince ? new Date(hasSince.getTime() + windowMs) : undefined;
}
