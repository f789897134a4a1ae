import "server-only";
import { type NotificationView, notificationViews } from "@souk/bff/notification-view";
import { type Notification, Topic } from "@souk/contracts/notification/v1/notification";

/** What the members of a shop are told; words of each: `notifications.topics`. */
const topics = {
  [Topic.SALE_PLACED]: "salePlaced",
  [Topic.SALE_CANCELLED]: "saleCancelled",
  [Topic.SALE_LATE]: "saleLate",
  [Topic.SALE_RETURN_REQUESTED]: "saleReturnRequested",
  [Topic.SALE_RETURN_CANCELLED]: "saleReturnCancelled",
  [Topic.SALE_RETURN_DECIDED]: "saleReturnDecided",
  [Topic.SALE_DELIVERED]: "saleDelivered",
  [Topic.SALE_RETURNED]: "saleReturned",
  [Topic.PAYOUT_PAID]: "payoutPaid",
  [Topic.PAYOUT_FAILED]: "payoutFailed",
  [Topic.PRODUCT_APPROVED]: "productApproved",
  [Topic.PRODUCT_REJECTED]: "productRejected",
  [Topic.SHOP_SUSPENDED]: "shopSuspended",
  [Topic.SHOP_REINSTATED]: "shopReinstated",
  [Topic.SHOP_TERMINATED]: "shopTerminated",
} as const;

export type ConsoleTopic = (typeof topics)[keyof typeof topics];
export type ConsoleNotification = NotificationView<ConsoleTopic>;

export function consoleNotifications(
  notifications: readonly Notification[],
  { shop, locale }: { shop: string; locale: string },
): ConsoleNotification[] {
  const hrefOf = (notification: Notification) => {
    const { returnId, sellerOrderId, payoutId, productId } = notification;
    if (returnId) return `/${shop}/returns/${returnId}`;
    if (sellerOrderId) return `/${shop}/orders/${sellerOrderId}`;
    if (payoutId) return `/${shop}/money`;
    if (productId) return `/${shop}/products/${productId}`;
    return null;
  };
  return notificationViews<ConsoleTopic>(notifications, { locale, topics, hrefOf });
}
