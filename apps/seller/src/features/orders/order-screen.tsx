"use client";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { Printer } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "@/i18n/navigation";
import type { OrderView } from "@/server/routers/orders/order-view";
import { PageHeader } from "../frame/page-header.tsx";
import { OrderReturns } from "../returns/order-returns.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { useShortcut } from "../shortcuts/shortcuts-context.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { CancelItemsDialog } from "./cancel-items-dialog.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderNotice } from "./order-notice.tsx";
import { OrderSide } from "./order-side.tsx";
import { OrderStateBadge } from "./order-state.tsx";
import { PackDialog } from "./pack-dialog.tsx";
import { paperUrl } from "./paper-url.ts";
import { NewTab } from "./selection-bar.tsx";
import { ShipBy } from "./ship-by.tsx";
import { ShipmentList } from "./shipment-list.tsx";
import { useDeliveries } from "./use-deliveries.ts";
import { useOrderActions } from "./use-order-actions.ts";

export function OrderScreen({ order }: { order: OrderView }) {
  const t = useTranslations("orders");
  const format = useFormatter();
  const actions = useOrderActions(order);
  const deliveries = useDeliveries(order);
  const isOpen = order.state === "placed" || order.state === "packed";
  const day = { day: "numeric", month: "long" } as const;
  return (
    <>
      <PageHeader
        title={t("open", { number: order.number })}
        note={
          <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <OrderStateBadge state={order.state} hasParcels={order.shipments.length > 0} />
            {isOpen && <ShipBy at={order.shipBy} />}
            <span suppressHydrationWarning>
              {t("order.placed", { time: format.dateTime(new Date(order.placedAt), day) })}
            </span>
            {isOpen && order.deliveryFrom && (
              <span suppressHydrationWarning>
                {t("order.deliver", { day: format.dateTime(new Date(`${order.deliveryFrom}T12:00:00`), day) })}
              </span>
            )}
          </span>
        }
        actions={<OrderButtons order={order} actions={actions} />}
      />
      <OrderNotice order={order} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 grid-cols-1 content-start gap-7">
          <OrderLines order={order} />
          <ShipmentList order={order} deliveries={deliveries} actions={actions} />
          <OrderReturns order={order.id} />
        </div>
        <OrderSide order={order} deliveries={deliveries} />
      </div>
    </>
  );
}

/** Of one piece alone the whole order is cancelled. */
const hasSeveral = ({ lines }: OrderView): boolean =>
  lines.reduce((sum, { quantity, cancelled }) => sum + quantity - cancelled, 0) > 1;

interface OrderButtonsProps {
  readonly order: OrderView;
  readonly actions: ReturnType<typeof useOrderActions>;
}

/** What can be done with the order now; what comes next is the one in ink. */
function OrderButtons({ order, actions }: OrderButtonsProps) {
  const t = useTranslations("orders");
  const locale = useLocale();
  const { slug } = useShop();
  const router = useRouter();
  const [isPacking, setPacking] = useState(false);
  const waiting = order.shipments.filter(({ isHandedOver }) => !isHandedOver).map(({ id }) => id);
  const canPack = order.state === "placed";
  const canCancel = (canPack || order.state === "packed") && waiting.length === order.shipments.length;
  const canHandOver = order.state === "packed" && waiting.length > 0;
  const labels = paperUrl(locale, slug, { kind: "labels", orders: [order.id] });
  const handOver = () => void actions.handOver(waiting).catch(() => {});
  const group = t("open", { number: order.number });
  useShortcut({ keys: "p", label: t("keys.pack"), group }, () => setPacking(true), { enabled: canPack });
  useShortcut({ keys: "h", label: t("keys.handOver"), group }, handOver, { enabled: canHandOver && !actions.isBusy });
  useShortcut({ keys: "l", label: t("keys.label"), group }, () => window.open(labels, "_blank", "noopener"), {
    enabled: waiting.length > 0,
  });
  useShortcut({ keys: "u", label: t("keys.back"), group }, () => router.push(`/${slug}/orders`));
  return (
    <>
      {canPack && hasSeveral(order) && <CancelItemsDialog order={order} actions={actions} />}
      {canCancel && <CancelDialog number={order.number} isBusy={actions.isBusy} onCancel={actions.cancel} />}
      {waiting.length > 0 && (
        <LinkButton variant="outline" linkAs={NewTab} href={labels}>
          <Printer aria-hidden strokeWidth={1.75} />
          {t("printLabels", { count: waiting.length })}
        </LinkButton>
      )}
      {canPack && (
        <Button onClick={() => setPacking(true)}>
          {t(order.shipments.length > 0 ? "order.packRest" : "order.pack")}
        </Button>
      )}
      {canHandOver && (
        <Button onClick={handOver} loading={actions.isBusy}>
          {t("order.handOverAll", { count: waiting.length })}
        </Button>
      )}
      {canPack && (
        <PackDialog
          order={order}
          open={isPacking}
          onOpenChange={setPacking}
          isBusy={actions.isBusy}
          onPack={actions.pack}
        />
      )}
    </>
  );
}
