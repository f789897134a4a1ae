import type { Db } from "@souk/database/database";
import { marketDaysOf } from "../db/market-store.ts";
import { type Period, previousOf } from "../domain/period.ts";
import { type Point, pointsOf, type Step } from "../domain/points.ts";

interface Input {
  readonly currencyCode: string;
  readonly period: Period;
  readonly step: Step;
}

export async function getMarketSeries(
  { db }: { db: Db },
  { period, step, currencyCode }: Input,
): Promise<{ points: Point[]; previous: Point[] }> {
  const before = previousOf(period);
  const days = await marketDaysOf(db, currencyCode, { from: before.from, until: period.until });
  return { points: pointsOf(days, period, step), previous: pointsOf(days, before, step) };
}
