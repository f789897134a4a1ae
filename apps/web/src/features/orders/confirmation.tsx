"use client";
import { Card } from "@souk/ui/components/card";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { OrderView } from "@/server/routers/order/order-view";
import { useDeliveryDays } from "../cart/use-delivery-days.ts";

/** The first thing to see after paying: that it worked, where the receipt goes, and what happens from here. */
export function Confirmation({ order }: { order: OrderView }) {
  const t = useTranslations("orders.thanks");
  const days = useDeliveryDays();
  const { contact, number, sellerOrders } = order;
  const expected = {
    from: earliest(sellerOrders.map((part) => part.deliveryFrom)),
    until: latest(sellerOrders.map((part) => part.deliveryUntil)),
  };
  const steps = [
    { id: "pack", title: t("pack", { count: sellerOrders.length }), text: t("packText") },
    { id: "collect", title: t("collect"), text: t("collectText") },
    { id: "arrive", title: t("arrive", { days: days(expected) }), text: t("arriveText") },
  ];
  return (
    <Card padding="roomy" className="grid gap-x-10 gap-y-6 bg-good-wash md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div role="status">
        <CircleCheck aria-hidden strokeWidth={1.5} className="size-10 text-good" />
        <h1 className="mt-4 text-balance text-title">{t("title")}</h1>
        <p className="wrap-anywhere mt-2 text-soft">
          {contact.email ? t("lead", { number, email: contact.email }) : t("leadNoMail", { number })}
        </p>
      </div>
      <section aria-label={t("next")}>
        <h2 className="mb-4 text-label text-soft">{t("next")}</h2>
        <ol className="grid gap-4">
          {steps.map(({ id, title, text }, at) => (
            <li key={id} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3">
              <span
                aria-hidden
                className="grid size-8 place-items-center rounded-full bg-card font-semibold text-small tabular"
              >
                {at + 1}
              </span>
              <div className="min-w-0 pt-1">
                <p className="font-semibold" suppressHydrationWarning>
                  {title}
                </p>
                <p className="text-small text-soft">{text}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </Card>
  );
}

/** Local dates compare as text. */
const earliest = (dates: readonly string[]) => [...dates].sort()[0] ?? "";
const latest = (dates: readonly string[]) => [...dates].sort().at(-1) ?? "";
