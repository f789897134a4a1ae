import type { Db } from "@souk/database/database";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Promotion } from "../domain/promotion.ts";
import { promotions } from "./promotion-schema.ts";
import { toPromotion } from "./promotion-store.ts";

/** More than one seller may have at a time. */
const mostAutomatic = 500;

export interface PromotionReads {
  /** Those that apply by themselves now, of these sellers and over all; the oldest first. */
  automatic(sellerIds: readonly string[], now: Date): Promise<Promotion[]>;
  /** The promotion that has a code now, or the last one that had. */
  byCode(couponCode: string): Promise<Promotion | undefined>;
}

/** What every quote reads: each function is one prepared statement. */
export function preparePromotionReads(db: Db): PromotionReads {
  const automatic = db
    .select()
    .from(promotions)
    .where(
      and(
        isNull(promotions.couponCode),
        isNull(promotions.endedAt),
        sql`${promotions.startsAt} <= ${sql.placeholder("now")}::timestamptz`,
        sql`(${promotions.endsAt} is null or ${promotions.endsAt} > ${sql.placeholder("now")}::timestamptz)`,
        sql`(${promotions.sellerId} is null or ${promotions.sellerId} = any(${sql.placeholder("sellerIds")}::uuid[]))`,
      ),
    )
    .orderBy(asc(promotions.createdAt), asc(promotions.id))
    .limit(mostAutomatic)
    .prepare("automatic_promotions");
  const byCode = db
    .select()
    .from(promotions)
    .where(eq(promotions.couponCode, sql.placeholder("couponCode")))
    .orderBy(sql`${promotions.endedAt} is null desc`, desc(promotions.createdAt))
    .limit(1)
    .prepare("promotion_by_code");
  return {
    async automatic(sellerIds, now) {
      if (sellerIds.length === 0) return [];
      const rows = await automatic.execute({ now: now.toISOString(), sellerIds: `{${sellerIds.join(",")}}` });
      return rows.map(toPromotion);
    },
    async byCode(couponCode) {
      const [row] = await byCode.execute({ couponCode });
      return row && toPromotion(row);
    },
  };
}
