import type { Db } from "@souk/database/database";
import { daysOf } from "../db/numbers-store.ts";
import { type Period, previousOf } from "../domain/period.ts";
import { type Point, pointsOf, type Step } from "../domain/points.ts";

interface Input {
  readonly sellerId: string;
  readonly currencyCode: string;
  readonly period: Period;
  readonly step: Step;
}

export async function getSeries(
  { db }: { db: Db },
  { period, step, ...of }: Input,
): Promise<{ points: Point[]; previous: Point[] }> {
  const before = previousOf(period);
  const days = await daysOf(db, of, { from: before.from, until: period.until });
  return { points: pointsOf(days, period, step), previous: pointsOf(days, before, step) };
}
