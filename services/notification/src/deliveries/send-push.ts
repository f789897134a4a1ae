import { NotificationChannel } from "@souk/contracts/user/v1/user";
import { inTransaction } from "@souk/database/transaction";
import { orderNumber } from "@souk/ids/order-number";
import { PushGoneError } from "../channels/push-port.ts";
import { isWanted } from "../choices/is-wanted.ts";
import { quietUntil } from "../choices/quiet-until.ts";
import { defer, insertDelivery, settle } from "../db/delivery-store.ts";
import { deletePush, findPush, listPush } from "../db/push-store.ts";
import { type Locale, localeOf } from "../mails/content.ts";
import { aboutOf } from "../notifications/topics.ts";
import { isPushTopic, type PushTopic, pushTopics } from "../push/push-topics.ts";
import { pushWords } from "../push/push-words.ts";
import { openAddress } from "../push/sealed-address.ts";
import type { Delivery } from "./delivery.ts";
import type { DeliveryDeps } from "./deps.ts";

/** To a person: one delivery for each of their browsers, so that each is tried again by itself. To a browser: the message. */
export async function sendPush(deps: DeliveryDeps, delivery: Delivery): Promise<void> {
  const [kind, id = ""] = delivery.recipient.split(":");
  if (kind === "user") await spread(deps, delivery, id);
  else await sendToBrowser(deps, delivery, id);
}

async function spread({ db, now }: DeliveryDeps, delivery: Delivery, userId: string): Promise<void> {
  const { id, eventId, topic, particulars, createdAt } = delivery;
  await inTransaction(db, async (tx) => {
    const browsers = await listPush(tx, userId);
    for (const browser of browsers) {
      const recipient = `browser:${browser.id}`;
      const what = { eventId, topic, subjectId: userId, ...(particulars && { particulars }) };
      await insertDelivery(tx, { ...what, channel: "push", recipient }, createdAt);
    }
    await settle(tx, id, { state: browsers.length > 0 ? "sent" : "skipped", at: now() });
  });
}

async function sendToBrowser(deps: DeliveryDeps, delivery: Delivery, browserId: string): Promise<void> {
  const { db, now, push, sealer } = deps;
  const { id, topic, subjectId: userId, createdAt, particulars } = delivery;
  if (!isPushTopic(topic)) throw new Error(`there is no message about ${topic}`);
  const { ttlMs, isUrgent } = pushTopics[topic];
  const leftMs = createdAt.getTime() + ttlMs - now().getTime();
  const browser = await findPush(db, browserId);
  const skip = () => settle(db, id, { state: "skipped", at: now() });
  if (push === undefined || browser?.userId !== userId || leftMs <= 0) return skip();
  const { notificationChoices, quietHours, locale } = await deps.users.getNotificationChoices({ userId });
  const { group } = aboutOf(topic);
  if (group !== undefined && !isWanted(notificationChoices, group, NotificationChannel.PUSH)) return skip();
  const quietEnd = isUrgent ? null : quietUntil(quietHours, now());
  if (quietEnd !== null) return defer(db, id, quietEnd);
  try {
    const body = message({ topic, locale: localeOf(locale), orderId: particulars?.orderId ?? "", tag: id });
    const ttlSeconds = Math.ceil(leftMs / 1_000);
    await push.send({
      to: openAddress(sealer, browser),
      body,
      topic: id.replaceAll("-", ""),
      ttlSeconds,
      isUrgent,
    });
  } catch (error) {
    if (!(error instanceof PushGoneError)) throw error;
    await deletePush(db, [browserId]);
    return skip();
  }
  await settle(db, id, { state: "sent", at: now() });
}

/** What `apps/web`'s service worker shows. */
function message(about: { topic: PushTopic; locale: Locale; orderId: string; tag: string }): string {
  const { topic, locale, orderId, tag } = about;
  const { title, body } = pushWords[locale][topic];
  const number = orderNumber(orderId);
  return JSON.stringify({
    ...{ title: title.replace("{number}", number), body: body.replace("{number}", number) },
    ...{ href: `/${locale}/orders/${orderId}`, tag, locale },
  });
}
