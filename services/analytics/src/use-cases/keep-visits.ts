import type { Tx } from "@souk/database/database";
import { addVisits, lockVisits, type Visit } from "../db/visit-store.ts";
import type { AnalyticsDeps } from "../deps.ts";
import { addDays, type Day, dayOf } from "../domain/day.ts";

type Deps = Pick<AnalyticsDeps, "now" | "timeZone" | "firstVisitDay">;

/** Left out: what comes so late that it could have been counted and let go already, and days that have not begun anywhere. */
export async function keepVisits(
  tx: Tx,
  { now, timeZone, firstVisitDay }: Deps,
  { day, visits }: { day: Day; visits: readonly Visit[] },
): Promise<void> {
  if (visits.length === 0) return;
  await lockVisits(tx, "adding");
  // Behind the lock: nothing of that day has been let go.
  if (day < firstVisitDay() || day > addDays(dayOf(now(), timeZone), 1)) return;
  await addVisits(tx, day, visits);
}
