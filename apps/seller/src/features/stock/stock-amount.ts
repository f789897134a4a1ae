import type { ReasonName, StockChangeInput } from "@/server/routers/stock/change";

export const reasonNames = ["received", "damaged", "lost", "found", "counted", "returned", "other"] as const;

/** Which way a reason moves pieces: in, out, to a count, or whichever way is written. */
const directions: Readonly<Record<ReasonName, "in" | "out" | "count" | "either">> = {
  received: "in",
  found: "in",
  returned: "in",
  damaged: "out",
  lost: "out",
  counted: "count",
  other: "either",
};

/** What a number means for a reason; undefined when it is none, or none that makes sense with it. */
export function amountOf(reason: ReasonName, text: string): NonNullable<StockChangeInput["amount"]> | undefined {
  const written = text.trim().replace(/^[−–]/, "-");
  if (!/^[+-]?\d{1,10}$/.test(written)) return undefined;
  const value = Number(written);
  if (Math.abs(value) > 1_000_000_000) return undefined;
  switch (directions[reason]) {
    case "count":
      return value < 0 ? undefined : { case: "onHand", value };
    case "either":
      return value === 0 ? undefined : { case: "delta", value };
    case "in":
      return value <= 0 ? undefined : { case: "delta", value };
    case "out":
      return value <= 0 ? undefined : { case: "delta", value: -value };
  }
}

/** How many lie there after it. */
export function resultOf(before: number, amount: NonNullable<StockChangeInput["amount"]>): number {
  return amount.case === "onHand" ? amount.value : before + amount.value;
}
