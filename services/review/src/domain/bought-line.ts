export type PartState = "on_its_way" | "delivered" | "cancelled";

/** Whether a bought line may be reviewed: not yet, now, or never because it was cancelled. */
export type LineState = "too_early" | "open" | "cancelled";

export interface BoughtLine {
  readonly offerId: string;
  readonly productId: string;
  readonly state: LineState;
}

/** Open once it has arrived, or when the last day that was promised has passed. Dates are local: "2026-11-24". */
export function lineState(
  part: { readonly state: PartState; readonly deliveryUntil: string },
  today: string,
): LineState {
  if (part.state === "cancelled") return "cancelled";
  if (part.state === "delivered") return "open";
  return part.deliveryUntil !== "" && part.deliveryUntil < today ? "open" : "too_early";
}
