import type { Db } from "@souk/database/database";
import { lt } from "drizzle-orm";
import { lockCounting } from "../db/count-store.ts";
import { cancellations, productDays, refunds, reviews, sellerDays, soldParts } from "../db/schema.ts";
import { addDays, type Day } from "../domain/day.ts";

/** Lets go of what is older than a day: facts and what was counted from them alike, so that a rebuild counts the same. */
export async function purgeOld({ db }: { db: Db }, before: Day): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCounting(tx);
    await tx.delete(soldParts).where(lt(soldParts.day, before));
    await tx.delete(sellerDays).where(lt(sellerDays.day, before));
    await tx.delete(productDays).where(lt(productDays.day, before));
    await tx.delete(reviews).where(lt(reviews.day, before));
    // What happened to an order happened after it was placed; days begin at most a day apart on earth.
    const at = new Date(addDays(before, -2));
    await tx.delete(cancellations).where(lt(cancellations.at, at));
    await tx.delete(refunds).where(lt(refunds.at, at));
  });
}
