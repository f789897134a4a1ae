import { NotificationChannel } from "@souk/contracts/user/v1/user";
import { inTransaction } from "@souk/database/transaction";
import { isWanted } from "../choices/is-wanted.ts";
import { settle } from "../db/delivery-store.ts";
import { insertNotifications } from "../db/notification-store.ts";
import { type AppTopic, aboutOf, isAppTopic } from "../notifications/topics.ts";
import type { Delivery } from "./delivery.ts";
import type { DeliveryDeps } from "./deps.ts";

/** Notes in the apps what happened, once for everybody whom it concerns. */
export async function tellPeople(deps: DeliveryDeps, delivery: Delivery): Promise<void> {
  const { db, now } = deps;
  const { id, eventId, topic, particulars } = delivery;
  if (!isAppTopic(topic)) throw new Error(`${topic} is not told in the apps`);
  const userIds = await whoWant(deps, topic, await peopleOf(deps, delivery));
  const { portal } = aboutOf(topic);
  const what = { portal, eventId, topic, particulars: particulars ?? {}, createdAt: delivery.createdAt };
  const sellerId = portal === "console" ? (particulars?.sellerId ?? null) : null;
  await inTransaction(db, async (tx) => {
    await insertNotifications(
      tx,
      userIds.map((userId) => ({ ...what, userId, sellerId })),
    );
    await settle(tx, id, { state: userIds.length > 0 ? "sent" : "skipped", at: now() });
  });
}

/** Those who want to hear of such things in the apps, as they chose until now. */
async function whoWant({ users }: DeliveryDeps, topic: AppTopic, userIds: string[]): Promise<string[]> {
  const { group } = aboutOf(topic);
  if (group === undefined) return userIds;
  const wanting = await Promise.all(
    userIds.map(async (userId) => {
      const { notificationChoices } = await users.getNotificationChoices({ userId });
      return isWanted(notificationChoices, group, NotificationChannel.APP);
    }),
  );
  return userIds.filter((_, at) => wanting[at]);
}

/** One person, or the members of a shop who may see what it is about. */
async function peopleOf({ shops }: DeliveryDeps, { recipient, topic }: Delivery): Promise<string[]> {
  const [kind, id = ""] = recipient.split(":");
  if (kind === "user") return [id];
  const { members } = await shops.listMembers({ sellerId: id });
  const permission = isAppTopic(topic) ? aboutOf(topic).permission : undefined;
  return members
    .filter(({ permissions }) => permission !== undefined && permissions.includes(permission))
    .map(({ userId }) => userId);
}
