"use client";
import { Card } from "@souk/ui/components/card";
import { Truck } from "lucide-react";
import { useTranslations } from "next-intl";

/** How things get to the door. What it costs and on which days it comes is worked out at checkout. */
export function DeliveryNote() {
  const t = useTranslations("shop.product.delivery");
  return (
    <Card>
      <p className="flex gap-3">
        <Truck aria-hidden strokeWidth={1.75} className="mt-0.5 size-5 shrink-0 text-soft" />
        <span>
          <strong className="font-semibold">{t("title")}</strong>
          <span className="block text-small text-soft">{t("text")}</span>
        </span>
      </p>
    </Card>
  );
}
