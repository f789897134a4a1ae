"use client";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { DeliveryView } from "@/server/routers/orders/delivery-view";
import type { OrderView, ShipmentView } from "@/server/routers/orders/order-view";
import { useShop } from "../shop/shop-context.tsx";
import { CarrierLine } from "./carrier-line.tsx";
import { paperUrl } from "./paper-url.ts";
import { NewTab } from "./selection-bar.tsx";
import { ShipmentNews } from "./shipment-news.tsx";
import type { OrderActions } from "./use-order-actions.ts";

interface ShipmentListProps {
  readonly order: OrderView;
  readonly deliveries: readonly DeliveryView[];
  readonly actions: OrderActions;
}

interface ShipmentProps {
  readonly order: OrderView;
  readonly shipment: ShipmentView;
  readonly delivery: DeliveryView | undefined;
  readonly actions: OrderActions;
}

/** The parcels of an order, and what can be done with each. */
export function ShipmentList({ order, deliveries, actions }: ShipmentListProps) {
  const t = useTranslations("orders");
  if (order.shipments.length === 0) return null;
  return (
    <section aria-label={t("shipments")}>
      <h2 className="mb-2 text-subheading">{t("shipments")}</h2>
      <ul className="border-line border-t">
        {order.shipments.map((shipment) => (
          <Shipment
            key={shipment.id}
            order={order}
            shipment={shipment}
            delivery={deliveries.find(({ shipmentId }) => shipmentId === shipment.id)}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  );
}

function Shipment({ order, shipment, delivery, actions }: ShipmentProps) {
  const t = useTranslations("orders.shipment");
  const format = useFormatter();
  const locale = useLocale();
  const { slug } = useShop();
  const titleOf = new Map(order.lines.map((line) => [line.id, line.title]));
  const named = (action: string) => t("ofParcel", { action, number: shipment.number });
  const url = (kind: "labels" | "slips") => paperUrl(locale, slug, { kind, orders: [order.id], shipment: shipment.id });
  const weight =
    shipment.weightGrams > 0 &&
    t("weight", { value: format.number(shipment.weightGrams / 1000, { maximumFractionDigits: 3 }) });
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 border-line border-b py-3.5">
      <div className="min-w-56 grow basis-0">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{t("title", { number: shipment.number })}</span>
          <ShipmentNews shipment={shipment} delivery={delivery} />
        </p>
        <p className="text-small text-soft">
          <span className="font-mono">{shipment.code}</span>
          {weight && ` · ${weight}`}
        </p>
        {delivery?.carrier && <CarrierLine {...delivery.carrier} />}
        <ul className="mt-1 text-small">
          {shipment.lines.map(({ lineId, quantity }) => (
            <li key={lineId}>
              {quantity} × {titleOf.get(lineId)}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap gap-2">
        {!shipment.isHandedOver && (
          <Button
            variant="ghost"
            size="sm"
            aria-label={named(t("unpack"))}
            disabled={actions.isBusy}
            onClick={() => void actions.unpack(shipment.id).catch(() => {})}
          >
            {t("unpack")}
          </Button>
        )}
        <LinkButton variant="outline" size="sm" linkAs={NewTab} href={url("slips")}>
          {t("slip")}
        </LinkButton>
        <LinkButton variant="outline" size="sm" linkAs={NewTab} href={url("labels")}>
          {delivery?.hasCarrierLabel ? t("carrierLabel") : t("label")}
        </LinkButton>
        {!shipment.isHandedOver && (
          <Button
            size="sm"
            aria-label={named(t("handOver"))}
            disabled={actions.isBusy}
            onClick={() => void actions.handOver([shipment.id]).catch(() => {})}
          >
            {t("handOver")}
          </Button>
        )}
      </div>
    </li>
  );
}
