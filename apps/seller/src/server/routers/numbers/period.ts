import "server-only";
import { z } from "zod";
import { env } from "../../../env.ts";
import { dayPattern, periodIds } from "../../../features/numbers/period-parsers.ts";

const day = z.union([z.literal(""), z.string().regex(dayPattern)]).default("");

export const periodInput = z.object({
  period: z.enum(periodIds).default("30d"),
  from: day,
  until: day,
  /** Empty: the one in which most is sold. */
  currency: z
    .string()
    .regex(/^([A-Z]{3})?$/)
    .default(""),
});
export type PeriodInput = z.infer<typeof periodInput>;

export interface Days {
  readonly from: string;
  readonly until: string;
}

const spans = { "7d": 7, "30d": 30, "90d": 90 } as const;

/** The days that are meant, in the marketplace's time zone. Own days without both ends are the last thirty. */
export function daysOf(
  { period, from, until }: Pick<PeriodInput, "period" | "from" | "until">,
  now = new Date(),
): Days {
  // Swedish dates are ISO dates.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: env().TIME_ZONE, dateStyle: "short" }).format(now);
  if (period === "custom" && from && until) return { from, until };
  if (period === "month") return { from: `${today.slice(0, 8)}01`, until: today };
  const count = period === "custom" ? spans["30d"] : spans[period];
  return { from: addDays(today, 1 - count), until: today };
}

const dayMs = 86_400_000;

function addDays(from: string, count: number): string {
  return new Date(Date.parse(from) + count * dayMs).toISOString().slice(0, 10);
}

export type StepName = "day" | "week" | "month";

/** As many points as a chart can show. */
export function stepFor({ from, until }: Days): StepName {
  const count = (Date.parse(until) - Date.parse(from)) / dayMs + 1;
  if (count <= 92) return "day";
  return count <= 366 ? "week" : "month";
}
