import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { Notification, Topic } from "@souk/contracts/notification/v1/notification";
import { orderNumber } from "@souk/ids/order-number";
import { moneyView } from "./views.ts";

/** Something that somebody is told, without words: those are made of its topic where it is shown. */
export interface NotificationView<T extends string = string> {
  readonly id: string;
  readonly topic: T;
  /** "S-7K2M-94QX", or of a run; empty when it is about neither. */
  readonly number: string;
  /** In the reader's language; empty when it is about no money. */
  readonly amount: string;
  /** Where it is to be seen, without the language; null when there is no such page. */
  readonly href: string | null;
  readonly at: string;
  readonly isRead: boolean;
}

/** A page of what somebody is told, as an app shows it. What this version has no words for is left out. */
export function notificationViews<T extends string>(
  notifications: readonly Notification[],
  app: {
    readonly locale: string;
    readonly topics: Readonly<Partial<Record<Topic, T>>>;
    readonly hrefOf: (notification: Notification) => string | null;
  },
): NotificationView<T>[] {
  return notifications.flatMap((notification) => {
    const { id, amount, createdAt, isRead } = notification;
    const topic = app.topics[notification.topic];
    if (topic === undefined || createdAt === undefined) return [];
    return {
      ...{ id, topic, isRead, at: timestampDate(createdAt).toISOString() },
      number: numberOf(notification),
      amount: moneyView(amount, app.locale)?.text ?? "",
      href: app.hrefOf(notification),
    };
  });
}

function numberOf({ orderId, runNumber }: Notification): string {
  if (orderId !== "") return orderNumber(orderId);
  return runNumber === 0 ? "" : String(runNumber);
}
