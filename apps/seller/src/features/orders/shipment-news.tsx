"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { DeliveryView } from "@/server/routers/orders/delivery-view";
import type { ShipmentView } from "@/server/routers/orders/order-view";

const when = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** Where a parcel is, in a few words beside its number. */
export function ShipmentNews({ shipment, delivery }: { shipment: ShipmentView; delivery: DeliveryView | undefined }) {
  const t = useTranslations("orders.shipment");
  const tFailure = useTranslations("orders.failure");
  const format = useFormatter();
  const timed = (iso: string) => format.dateTime(new Date(iso), when);
  const { deliveredAt, returnedAt, handedOverAt } = shipment;
  const news = () => {
    if (deliveredAt) return t("delivered", { time: timed(deliveredAt) });
    if (returnedAt) return t("returned", { time: timed(returnedAt) });
    switch (delivery?.state) {
      case "planned":
        if (!handedOverAt && delivery.pickup) return t("pickup", { time: timed(delivery.pickup) });
        return handedOverAt ? t("onTheWay") : t("planned");
      case "on_the_way":
      case "with_carrier":
      case "at_hub":
        return delivery.arrival ? t("arrives", { time: timed(delivery.arrival) }) : t("onTheWay");
      case "attempt_failed":
        return delivery.failure ? t("failedBecause", { reason: tFailure(delivery.failure) }) : t("failed");
      case "returning":
        return t("returning");
      default:
        return handedOverAt ? t("left", { time: timed(handedOverAt) }) : t("ready");
    }
  };
  const isTrouble = !deliveredAt && (delivery?.state === "attempt_failed" || delivery?.state === "returning");
  const tone = isTrouble || returnedAt ? "text-warn-text" : shipment.isHandedOver ? "text-good" : "text-soft";
  return (
    <span className={`text-small ${tone}`} suppressHydrationWarning>
      {news()}
    </span>
  );
}
