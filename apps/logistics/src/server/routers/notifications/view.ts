import "server-only";
import { type NotificationView, notificationViews } from "@souk/bff/notification-view";
import { type Notification, Topic } from "@souk/contracts/notification/v1/notification";

/** What couriers are told; words of each: `notifications.topics`. */
const topics = {
  [Topic.RUN_OFFERED]: "runOffered",
  [Topic.RUN_ASSIGNED]: "runAssigned",
  [Topic.RUN_TAKEN_BACK]: "runTakenBack",
} as const;

export type CourierTopic = (typeof topics)[keyof typeof topics];
export type CourierNotification = NotificationView<CourierTopic>;

export function courierNotifications(notifications: readonly Notification[], locale: string): CourierNotification[] {
  // The app goes from view to view by itself, also without a network.
  return notificationViews<CourierTopic>(notifications, { locale, topics, hrefOf: () => null });
}
