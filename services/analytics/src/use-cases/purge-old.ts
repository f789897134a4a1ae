import { lt } from "drizzle-orm";
import { lockCounting } from "../db/count-store.ts";
import {
  cancellations,
  lineCancellations,
  productDays,
  refunds,
  reviews,
  sellerDays,
  soldParts,
  visitDays,
  visits,
} from "../db/schema.ts";
import { lockVisits } from "../db/visit-store.ts";
import type { AnalyticsDeps } from "../deps.ts";
import { addDays } from "../domain/day.ts";

type Deps = Pick<AnalyticsDeps, "db" | "firstDay" | "firstVisitDay">;

/**
 * Lets go of what is too old: facts and what was counted from them alike, so that a rebuild counts the same. Whose visits were
 * counted goes long before their number.
 */
export async function purgeOld({ db, firstDay, firstVisitDay }: Deps): Promise<void> {
  const before = firstDay();
  await db.transaction(async (tx) => {
    await lockVisits(tx, "alone");
    await tx.delete(visits).where(lt(visits.day, firstVisitDay()));
    await tx.delete(visitDays).where(lt(visitDays.day, before));
  });
  await db.transaction(async (tx) => {
    await lockCounting(tx);
    await tx.delete(soldParts).where(lt(soldParts.day, before));
    await tx.delete(sellerDays).where(lt(sellerDays.day, before));
    await tx.delete(productDays).where(lt(productDays.day, before));
    await tx.delete(reviews).where(lt(reviews.day, before));
    // What happened to an order happened after it was placed; days begin at most a day apart on earth.
    const at = new Date(addDays(before, -2));
    await tx.delete(cancellations).where(lt(cancellations.at, at));
    await tx.delete(lineCancellations).where(lt(lineCancellations.at, at));
    await tx.delete(refunds).where(lt(refunds.at, at));
  });
}
