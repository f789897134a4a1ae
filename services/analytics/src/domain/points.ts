import { addDays, type Day } from "./day.ts";
import type { Period } from "./period.ts";

export type Step = "day" | "week" | "month";

/** What is counted of some days. */
export interface Counts {
  readonly sales: bigint;
  readonly orderCount: number;
  readonly unitCount: number;
  readonly cancelledOrderCount: number;
  readonly refundedOrderCount: number;
}

export interface Point extends Counts {
  readonly startsOn: Day;
}

const none: Counts = { sales: 0n, orderCount: 0, unitCount: 0, cancelledOrderCount: 0, refundedOrderCount: 0 };

/** Day by day, week by week or month by month, those without orders too. The first and the last may be broken ones. */
export function pointsOf(days: ReadonlyMap<Day, Counts>, { from, until }: Period, step: Step): Point[] {
  const points = new Map<Day, Counts>();
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const startsOn = startOf(day, step, from);
    points.set(startsOn, sum(points.get(startsOn) ?? none, days.get(day) ?? none));
  }
  return [...points].map(([startsOn, counts]) => ({ startsOn, ...counts }));
}

function startOf(day: Day, step: Step, from: Day): Day {
  if (step === "day") return day;
  const start = step === "month" ? `${day.slice(0, 8)}01` : addDays(day, -daysSinceMonday(day));
  return start < from ? from : start;
}

const daysSinceMonday = (day: Day) => (new Date(day).getUTCDay() + 6) % 7;

function sum(one: Counts, other: Counts): Counts {
  return {
    sales: one.sales + other.sales,
    orderCount: one.orderCount + other.orderCount,
    unitCount: one.unitCount + other.unitCount,
    cancelledOrderCount: one.cancelledOrderCount + other.cancelledOrderCount,
    refundedOrderCount: one.refundedOrderCount + other.refundedOrderCount,
  };
}
