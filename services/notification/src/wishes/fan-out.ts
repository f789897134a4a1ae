import { NotificationTopic } from "@souk/contracts/user/v1/user";
import { inTransaction } from "@souk/database/transaction";
import { toProto } from "@souk/money/proto";
import { insertNews } from "../db/news-store.ts";
import { advanceAnnouncement, leaseAnnouncement } from "../db/watch-store.ts";
import type { WishNewsKind } from "./news-kind.ts";
import { leastBefore } from "./price-fall.ts";
import type { WatchDeps } from "./watch-deps.ts";

/** Longer than a page can take. */
const leaseMs = 30_000;
export const wishersAtOnce = 500;

export const topicOf: Readonly<Record<WishNewsKind, NotificationTopic>> = {
  cheaper: NotificationTopic.WISH_CHEAPER,
  back: NotificationTopic.WISH_BACK,
};

/**
 * Notes one page of an announcement for those who wish for the product and asked to hear of such news; false when none is
 * due. A page that is done twice notes the same.
 */
export async function fanOut({ db, wishlists, now }: WatchDeps): Promise<boolean> {
  const lease = { now: now(), leasedUntil: new Date(now().getTime() + leaseMs) };
  const announcement = await inTransaction(db, (tx) => leaseAnnouncement(tx, lease));
  if (announcement === undefined) return false;
  const { id, productId, kind, price, pageToken } = announcement;
  const isAboutPrice = kind === "cheaper" && price !== null;
  const { userIds, nextPageToken } = await wishlists.listWishers({
    ...{ productId, topic: topicOf[kind], pageSize: wishersAtOnce, pageToken },
    ...(isAboutPrice && { savedAbove: toProto(leastBefore(price)) }),
  });
  const at = now();
  await inTransaction(db, async (tx) => {
    await insertNews(tx, userIds, { productId, kind, at });
    await advanceAnnouncement(tx, id, nextPageToken, at);
  });
  return true;
}
