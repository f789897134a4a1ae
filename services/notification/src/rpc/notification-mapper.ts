import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Portal as ProtoPortal, Topic as ProtoTopic } from "@souk/contracts/notification/v1/notification";
import { DomainError } from "@souk/errors/domain-error";
import type { NotificationRow } from "../db/notification-store.ts";
import type { AppTopic, Portal } from "../notifications/topics.ts";

const protoTopics: Readonly<Record<AppTopic, ProtoTopic>> = {
  order_placed: ProtoTopic.ORDER_PLACED,
  order_cancelled: ProtoTopic.ORDER_CANCELLED,
  order_part_cancelled: ProtoTopic.ORDER_PART_CANCELLED,
  order_lines_cancelled: ProtoTopic.ORDER_LINES_CANCELLED,
  order_packed: ProtoTopic.ORDER_PACKED,
  order_handed_over: ProtoTopic.ORDER_HANDED_OVER,
  return_approved: ProtoTopic.RETURN_APPROVED,
  return_declined: ProtoTopic.RETURN_DECLINED,
  return_expired: ProtoTopic.RETURN_EXPIRED,
  return_refunded: ProtoTopic.RETURN_REFUNDED,
  delivery_next: ProtoTopic.DELIVERY_NEXT,
  delivery_delivered: ProtoTopic.DELIVERY_DELIVERED,
  delivery_failed: ProtoTopic.DELIVERY_FAILED,
  delivery_delayed: ProtoTopic.DELIVERY_DELAYED,
  delivery_returned: ProtoTopic.DELIVERY_RETURNED,
  return_pickup_failed: ProtoTopic.RETURN_PICKUP_FAILED,
  return_pickup_called_off: ProtoTopic.RETURN_PICKUP_CALLED_OFF,
  application_approved: ProtoTopic.APPLICATION_APPROVED,
  application_changes_requested: ProtoTopic.APPLICATION_CHANGES_REQUESTED,
  application_rejected: ProtoTopic.APPLICATION_REJECTED,
  sale_placed: ProtoTopic.SALE_PLACED,
  sale_cancelled: ProtoTopic.SALE_CANCELLED,
  sale_late: ProtoTopic.SALE_LATE,
  sale_return_requested: ProtoTopic.SALE_RETURN_REQUESTED,
  sale_return_cancelled: ProtoTopic.SALE_RETURN_CANCELLED,
  sale_return_decided: ProtoTopic.SALE_RETURN_DECIDED,
  sale_delivered: ProtoTopic.SALE_DELIVERED,
  sale_returned: ProtoTopic.SALE_RETURNED,
  payout_paid: ProtoTopic.PAYOUT_PAID,
  payout_failed: ProtoTopic.PAYOUT_FAILED,
  product_approved: ProtoTopic.PRODUCT_APPROVED,
  product_rejected: ProtoTopic.PRODUCT_REJECTED,
  shop_suspended: ProtoTopic.SHOP_SUSPENDED,
  shop_reinstated: ProtoTopic.SHOP_REINSTATED,
  shop_terminated: ProtoTopic.SHOP_TERMINATED,
  run_offered: ProtoTopic.RUN_OFFERED,
  run_assigned: ProtoTopic.RUN_ASSIGNED,
  run_taken_back: ProtoTopic.RUN_TAKEN_BACK,
};

export function toPortal(portal: ProtoPortal): Portal {
  switch (portal) {
    case ProtoPortal.SHOP:
      return "shop";
    case ProtoPortal.CONSOLE:
      return "console";
    case ProtoPortal.LOGISTICS:
      return "logistics";
    default:
      throw new DomainError("invalid", "PORTAL_UNKNOWN", "There is no such app.");
  }
}

export function toNotification({ id, topic, sellerId, particulars, createdAt, readAt }: NotificationRow) {
  const { currencyCode, minorUnits, ...ids } = particulars;
  return {
    ...ids,
    ...{ id, topic: protoTopics[topic], createdAt: timestampFromDate(createdAt), isRead: readAt !== null },
    sellerId: sellerId ?? particulars.sellerId ?? "",
    ...(currencyCode && minorUnits && { amount: { currencyCode, minorUnits: BigInt(minorUnits) } }),
  };
}
