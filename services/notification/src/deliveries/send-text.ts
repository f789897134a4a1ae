import { NotificationChannel } from "@souk/contracts/user/v1/user";
import type { OutgoingSms } from "../channels/sms-port.ts";
import { isWanted } from "../choices/is-wanted.ts";
import { quietUntil } from "../choices/quiet-until.ts";
import { defer, settle } from "../db/delivery-store.ts";
import { localeOf } from "../mails/content.ts";
import { aboutOf } from "../notifications/topics.ts";
import { codeText, orderText } from "../texts/compose-text.ts";
import { isTextTopic, textTopics } from "../texts/text-topics.ts";
import type { Delivery } from "./delivery.ts";
import type { DeliveryDeps } from "./deps.ts";

type Composed = Omit<OutgoingSms, "maybeSentSince"> | { readonly notBefore: Date } | undefined;

/** Whether it is wanted and where it goes is asked for at this moment, the number last of all. */
export async function sendText(deps: DeliveryDeps, delivery: Delivery): Promise<void> {
  const { db, sms, now } = deps;
  const { id, attempts, createdAt } = delivery;
  const composed = sms && (delivery.topic === "phone_code" ? await aCode(deps, delivery) : await news(deps, delivery));
  if (sms === undefined || composed === undefined) return await settle(db, id, { state: "skipped", at: now() });
  if ("notBefore" in composed) return await defer(db, id, composed.notBefore);
  // An attempt before this one may have been taken although nobody heard the answer.
  await sms.send({ ...composed, ...(attempts > 1 && { maybeSentSince: createdAt }) });
  await settle(db, id, { state: "sent", at: now() });
}

async function aCode({ users }: DeliveryDeps, { subjectId: codeId }: Delivery): Promise<Composed> {
  const { number: to, code, locale } = await users.preparePhoneCode({ codeId });
  return to === "" ? undefined : { to, body: codeText({ locale: localeOf(locale), code }) };
}

async function news(
  deps: DeliveryDeps,
  { topic, subjectId: userId, particulars, createdAt }: Delivery,
): Promise<Composed> {
  if (!isTextTopic(topic)) throw new Error(`there is no text message about ${topic}`);
  const { ttlMs, isUrgent } = textTopics[topic];
  if (deps.now().getTime() >= createdAt.getTime() + ttlMs) return undefined;
  const { notificationChoices, quietHours, locale } = await deps.users.getNotificationChoices({ userId });
  const { group } = aboutOf(topic);
  if (group === undefined || !isWanted(notificationChoices, group, NotificationChannel.SMS)) return undefined;
  const quietEnd = isUrgent ? null : quietUntil(quietHours, deps.now());
  if (quietEnd !== null) return { notBefore: quietEnd };
  const { number: to } = await deps.users.getConfirmedPhone({ userId });
  if (to === "") return undefined;
  return { to, body: orderText({ topic, locale: localeOf(locale), orderId: particulars?.orderId ?? "" }, deps.links) };
}
