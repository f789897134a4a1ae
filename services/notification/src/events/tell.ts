import type { Tx } from "@souk/database/database";
import { insertDelivery } from "../db/delivery-store.ts";
import { hasPush } from "../db/push-store.ts";
import type { Channel } from "../deliveries/delivery.ts";
import type { Particulars } from "../notifications/particulars.ts";
import type { AppTopic } from "../notifications/topics.ts";
import { isPushTopic } from "../push/push-topics.ts";
import { isTextTopic } from "../texts/text-topics.ts";

interface News {
  readonly eventId: string;
  readonly topic: AppTopic;
  readonly particulars: Particulars;
  readonly at: Date;
}

/** Tells one person in the apps, and in browsers and on the phone where they want it. An event without a receiver tells nobody. */
export async function tellUser(tx: Tx, userId: string, news: News): Promise<void> {
  if (userId === "") return;
  await tell(tx, "app", `user:${userId}`, userId, news);
  if (isTextTopic(news.topic)) await tell(tx, "sms", `user:${userId}`, userId, news);
  if (isPushTopic(news.topic) && (await hasPush(tx, userId))) await tell(tx, "push", `user:${userId}`, userId, news);
}

/** Tells the members of a shop who may see what it is about. */
export async function tellShop(tx: Tx, sellerId: string, { particulars, ...news }: News): Promise<void> {
  await tell(tx, "app", `seller:${sellerId}`, sellerId, { ...news, particulars: { ...particulars, sellerId } });
}

async function tell(
  tx: Tx,
  channel: Channel,
  recipient: string,
  subjectId: string,
  { eventId, topic, particulars, at }: News,
): Promise<void> {
  await insertDelivery(tx, { eventId, channel, recipient, topic, subjectId, particulars }, at);
}
