import "server-only";
import { type NotificationView, notificationViews } from "@souk/bff/notification-view";
import { type Notification, Topic } from "@souk/contracts/notification/v1/notification";

/** What shoppers are told; words of each: `notifications.topics`. */
const topics = {
  [Topic.ORDER_PLACED]: "orderPlaced",
  [Topic.ORDER_CANCELLED]: "orderCancelled",
  [Topic.ORDER_PART_CANCELLED]: "orderPartCancelled",
  [Topic.ORDER_LINES_CANCELLED]: "orderLinesCancelled",
  [Topic.ORDER_PACKED]: "orderPacked",
  [Topic.ORDER_HANDED_OVER]: "orderHandedOver",
  [Topic.RETURN_APPROVED]: "returnApproved",
  [Topic.RETURN_DECLINED]: "returnDeclined",
  [Topic.RETURN_EXPIRED]: "returnExpired",
  [Topic.RETURN_REFUNDED]: "returnRefunded",
  [Topic.DELIVERY_NEXT]: "deliveryNext",
  [Topic.DELIVERY_DELIVERED]: "deliveryDelivered",
  [Topic.DELIVERY_FAILED]: "deliveryFailed",
  [Topic.RETURN_PICKUP_FAILED]: "returnPickupFailed",
  [Topic.RETURN_PICKUP_CALLED_OFF]: "returnPickupCalledOff",
  [Topic.DELIVERY_DELAYED]: "deliveryDelayed",
  [Topic.DELIVERY_RETURNED]: "deliveryReturned",
  [Topic.APPLICATION_APPROVED]: "applicationApproved",
  [Topic.APPLICATION_CHANGES_REQUESTED]: "applicationChangesRequested",
  [Topic.APPLICATION_REJECTED]: "applicationRejected",
} as const;

export type ShopTopic = (typeof topics)[keyof typeof topics];
export type ShopNotification = NotificationView<ShopTopic>;

export function shopNotifications(notifications: readonly Notification[], locale: string): ShopNotification[] {
  const hrefOf = ({ orderId }: Notification) => (orderId === "" ? null : `/orders/${orderId}`);
  return notificationViews<ShopTopic>(notifications, { locale, topics, hrefOf });
}
