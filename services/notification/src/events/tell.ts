import type { Tx } from "@souk/database/database";
import { insertDelivery } from "../db/delivery-store.ts";
import type { Particulars } from "../notifications/particulars.ts";
import type { AppTopic } from "../notifications/topics.ts";

interface News {
  readonly eventId: string;
  readonly topic: AppTopic;
  readonly particulars: Particulars;
  readonly at: Date;
}

/** Tells one person in the apps. An event without a receiver tells nobody. */
export async function tellUser(tx: Tx, userId: string, news: News): Promise<void> {
  if (userId !== "") await tell(tx, `user:${userId}`, userId, news);
}

/** Tells the members of a shop who may see what it is about. */
export async function tellShop(tx: Tx, sellerId: string, { particulars, ...news }: News): Promise<void> {
  await tell(tx, `seller:${sellerId}`, sellerId, { ...news, particulars: { ...particulars, sellerId } });
}

async function tell(
  tx: Tx,
  recipient: string,
  subjectId: string,
  { eventId, topic, particulars, at }: News,
): Promise<void> {
  await insertDelivery(tx, { eventId, channel: "app", recipient, topic, subjectId, particulars }, at);
}
