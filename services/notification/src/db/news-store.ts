import type { Conn, Db, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import type { Money } from "@souk/money/money";
import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { WishNewsKind } from "../wishes/news-kind.ts";
import { deliveries } from "./schema.ts";
import { priceColumns, priceOf } from "./watch-store.ts";
import { toldWishes, wishNews } from "./wish-schema.ts";

export type News = typeof wishNews.$inferSelect;

export const recipientOf = (accountId: string) => `account:${accountId}`;

/** What is noted already is noted anew, so that whoever is telling it now leaves it for the next time. */
export async function insertNews(
  tx: Tx,
  accountIds: readonly string[],
  { productId, kind, at }: { productId: string; kind: WishNewsKind; at: Date },
): Promise<void> {
  if (accountIds.length === 0) return;
  await tx
    .insert(wishNews)
    .values(accountIds.map((accountId) => ({ accountId, productId, kind, notedAt: at })))
    .onConflictDoUpdate({
      target: [wishNews.accountId, wishNews.productId, wishNews.kind],
      set: { notedAt: at },
    });
}

export function newsOf(conn: Conn, accountId: string): Promise<News[]> {
  return conn.select().from(wishNews).where(eq(wishNews.accountId, accountId)).orderBy(asc(wishNews.notedAt));
}

export async function deleteNews(conn: Conn, done: readonly News[]): Promise<void> {
  for (const { accountId, productId, kind, notedAt } of done) {
    await conn
      .delete(wishNews)
      .where(
        and(
          eq(wishNews.accountId, accountId),
          eq(wishNews.productId, productId),
          eq(wishNews.kind, kind),
          eq(wishNews.notedAt, notedAt),
        ),
      );
  }
}

/**
 * Plans a mail for everybody who has news and no mail that waits: after `gatherMs`, in which more may come, and not before
 * `everyMs` after their last. Returns how many; again and again until it is none.
 */
export async function planWishMails(
  db: Db,
  { now, gatherMs, everyMs, limit }: { now: Date; gatherMs: number; everyMs: number; limit: number },
): Promise<number> {
  const rows = await db.execute<{ account_id: string; last: Date | string | null }>(sql`
    select distinct n.account_id,
      (select max(d.settled_at) from ${deliveries} d where d.recipient = 'account:' || n.account_id
        and d.topic = 'wish_news' and d.state in ('sent', 'failed')) as last
    from ${wishNews} n
    where not exists (select from ${deliveries} d where d.recipient = 'account:' || n.account_id
      and d.topic = 'wish_news' and d.state = 'pending')
    limit ${limit}`);
  if (rows.length === 0) return 0;
  const planned = rows.map(({ account_id: accountId, last }) => {
    const earliestMs = last === null ? 0 : new Date(last).getTime() + everyMs;
    return {
      ...({
        id: newId(),
        eventId: `wish-news/${newId()}`,
        channel: "mail",
        recipient: recipientOf(accountId),
      } as const),
      ...({ topic: "wish_news", subjectId: accountId, state: "pending", attempts: 0, createdAt: now } as const),
      nextAttemptAt: new Date(Math.max(now.getTime() + gatherMs, earliestMs)),
    };
  });
  // Another process may have planned one meanwhile.
  await db.insert(deliveries).values(planned).onConflictDoNothing();
  return planned.length;
}

export interface Told {
  readonly productId: string;
  readonly kind: WishNewsKind;
  readonly price: Money | null;
  readonly toldAt: Date;
}

export async function toldOf(conn: Conn, accountId: string, productIds?: readonly string[]): Promise<Told[]> {
  const rows = await conn
    .select()
    .from(toldWishes)
    .where(
      and(eq(toldWishes.accountId, accountId), productIds ? inArray(toldWishes.productId, [...productIds]) : undefined),
    )
    .orderBy(desc(toldWishes.toldAt))
    .limit(1_000);
  return rows.map(({ productId, kind, toldAt, ...row }) => ({ productId, kind, toldAt, price: priceOf(row) }));
}

export async function saveTold(tx: Tx, accountId: string, told: readonly Told[]): Promise<void> {
  for (const { productId, kind, price, toldAt } of told) {
    const row = { ...priceColumns(price), toldAt };
    await tx
      .insert(toldWishes)
      .values({ accountId, productId, kind, ...row })
      .onConflictDoUpdate({ target: [toldWishes.accountId, toldWishes.productId, toldWishes.kind], set: row });
  }
}

export async function forgetTold(conn: Conn, before: Date): Promise<void> {
  await conn.delete(toldWishes).where(lt(toldWishes.toldAt, before));
}

/** Everything that is kept about an account and its wishes. */
export async function eraseAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(wishNews).where(eq(wishNews.accountId, accountId));
  await tx.delete(toldWishes).where(eq(toldWishes.accountId, accountId));
  await tx
    .delete(deliveries)
    .where(and(eq(deliveries.recipient, recipientOf(accountId)), eq(deliveries.topic, "wish_news")));
}
