"use client";
import { DotList } from "@souk/ui/components/dot-list";
import { TextLink } from "@souk/ui/components/text-link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OrderView } from "@/server/routers/order/order-view";
import { ShopLink } from "../layout/shop-link.tsx";

export interface OrderHeadProps {
  readonly order: OrderView;
  /** Below the thanks the page has its heading already. */
  readonly headingLevel: 1 | 2;
  readonly actions?: ReactNode;
}

/** Which order it is, when it was placed, and what can be done with the whole of it. */
export function OrderHead({ order, headingLevel, actions }: OrderHeadProps) {
  const t = useTranslations("orders.order");
  const format = useFormatter();
  const Heading = headingLevel === 1 ? "h1" : "h2";
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        {!order.isLimited && (
          <p className="mb-1 text-small">
            <TextLink href="/orders" linkAs={ShopLink} variant="soft">
              {t("allOrders")}
            </TextLink>
          </p>
        )}
        <Heading className={headingLevel === 1 ? "text-title" : "text-heading"}>
          {t("title", { number: order.number })}
        </Heading>
        <p className="mt-1 text-soft" suppressHydrationWarning>
          <DotList>
            {order.state !== "placed" && t(`state.${order.state}`)}
            {t("placedOn", {
              date: format.dateTime(new Date(order.placedAt), {
                dateStyle: "long",
                timeStyle: "short",
                hourCycle: "h23",
              }),
            })}
          </DotList>
        </p>
      </div>
      {actions && <div className="flex flex-wrap gap-2.5">{actions}</div>}
    </div>
  );
}
