import { lockVisits, recountVisits } from "../db/visit-store.ts";
import type { AnalyticsDeps } from "../deps.ts";
import { addDays, dayOf } from "../domain/day.ts";

type Deps = Pick<AnalyticsDeps, "db" | "now" | "timeZone" | "firstVisitDay">;

/** Counts the days of which visits are still kept anew. What was counted before them stays. Safe while visits come in. */
export async function rebuildVisits({ db, now, timeZone, firstVisitDay }: Deps) {
  const all = { dayCount: 0, wrongCount: 0 };
  const last = addDays(dayOf(now(), timeZone), 1);
  for (let day = firstVisitDay(); day <= last; day = addDays(day, 1)) {
    const { dayCount, wrongCount } = await db.transaction(async (tx) => {
      await lockVisits(tx, "alone");
      return day < firstVisitDay() ? { dayCount: 0, wrongCount: 0 } : recountVisits(tx, day);
    });
    all.dayCount += dayCount;
    all.wrongCount += wrongCount;
  }
  return all;
}
