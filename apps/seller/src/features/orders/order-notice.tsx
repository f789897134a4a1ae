"use client";
import { Notice } from "@souk/ui/components/notice";
import { useFormatter, useTranslations } from "next-intl";
import type { OrderView } from "@/server/routers/orders/order-view";

/** What has to be known before anything else. */
export function OrderNotice({ order }: { order: OrderView }) {
  const t = useTranslations("orders");
  const format = useFormatter();
  if (order.state === "cancelled") {
    const who = order.cancelledBy && t(`order.cancelledBy.${order.cancelledBy}`);
    const why = order.cancelReason && t(`cancelDialog.reasons.${order.cancelReason}`);
    return (
      <Notice
        tone="info"
        className="mb-6"
        title={[who, why && `${t("cancelDialog.reason")}: ${why}.`].filter(Boolean).join(" ")}
      >
        {t("order.nothingToDo")}
      </Notice>
    );
  }
  if (!order.isLate) return null;
  const when = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return (
    <Notice tone="warn" className="mb-6">
      <span suppressHydrationWarning>
        {order.cancelledAtLatest
          ? t("order.lateNote", { time: format.dateTime(new Date(order.cancelledAtLatest), when) })
          : t("order.lateStarted")}
      </span>
    </Notice>
  );
}
