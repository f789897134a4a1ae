import type { Db } from "@souk/database/database";
import type { Money } from "@souk/money/money";
import { and, asc, eq, gt, inArray, isNull, not, sql } from "drizzle-orm";
import type { Topic } from "../domain/preferences.ts";
import type { Wish } from "../domain/wish.ts";
import { preferences, wishes } from "./schema.ts";
import { toWish } from "./wish-store.ts";

const isShoppers = and(not(wishes.isGuest), isNull(wishes.removedAt));

/** Which of these products shoppers have on a list. */
export async function filterWished(db: Db, productIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectDistinct({ productId: wishes.productId })
    .from(wishes)
    .where(and(inArray(wishes.productId, [...productIds]), isShoppers));
  return rows.map(({ productId }) => productId);
}

interface About {
  readonly productId: string;
  readonly topic: Topic;
  readonly savedAbove: Money | undefined;
}

/** Shoppers who have a product on their list and want mails of a topic, by id, after a given one. */
export async function listWishers(
  db: Db,
  { productId, topic, savedAbove }: About,
  { afterUserId, size }: { afterUserId: string | undefined; size: number },
): Promise<string[]> {
  const wanted = JSON.stringify([{ topic, channel: "email", isOn: true }]);
  const rows = await db
    .select({ userId: wishes.ownerId })
    .from(wishes)
    .innerJoin(preferences, eq(preferences.userId, wishes.ownerId))
    .where(
      and(
        eq(wishes.productId, productId),
        isShoppers,
        sql`${preferences.notificationChoices} @> ${wanted}::jsonb`,
        savedAbove && eq(wishes.currencyCode, savedAbove.currencyCode),
        savedAbove && gt(wishes.priceMinor, savedAbove.minorUnits),
        afterUserId === undefined ? undefined : gt(wishes.ownerId, afterUserId),
      ),
    )
    .orderBy(asc(wishes.ownerId))
    .limit(size);
  return rows.map(({ userId }) => userId);
}

export async function findWishes(db: Db, ownerId: string, productIds: readonly string[]): Promise<Wish[]> {
  const rows = await db
    .select()
    .from(wishes)
    .where(and(eq(wishes.ownerId, ownerId), inArray(wishes.productId, [...productIds]), isNull(wishes.removedAt)));
  return rows.map(toWish);
}
