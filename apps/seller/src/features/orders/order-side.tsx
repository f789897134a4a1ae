import { Timeline } from "@souk/ui/components/timeline";
import { useFormatter, useTranslations } from "next-intl";
import type { DeliveryView } from "@/server/routers/orders/delivery-view";
import type { OrderView } from "@/server/routers/orders/order-view";

/** Who it goes to, what it brings in, what happened to it. */
export function OrderSide({ order, deliveries }: { order: OrderView; deliveries: readonly DeliveryView[] }) {
  const t = useTranslations("orders");
  const format = useFormatter();
  const when = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return (
    <div className="grid content-start gap-7">
      <section aria-label={t("order.to")}>
        <h2 className="mb-1.5 text-subheading">{t("order.to")}</h2>
        <address className="not-italic">
          <p className="font-medium">{order.address.recipient}</p>
          {order.address.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {order.address.phone && (
            <a href={`tel:${order.address.phone}`} className="text-soft hover:underline">
              {order.address.phone}
            </a>
          )}
        </address>
      </section>
      <section aria-label={t("order.money")}>
        <h2 className="mb-1.5 text-subheading">{t("order.money")}</h2>
        <dl className="grid gap-1">
          <Amount label={t("order.items")} text={order.total?.text} />
          <Amount label={t("order.delivery")} text={order.delivery?.text} isSoft />
          <Amount label={t("order.cancelledItems")} text={order.cancelledTotal?.text} isSoft />
          <Amount label={t("order.commission")} text={order.commission && `−${order.commission.text}`} isSoft />
          <Amount label={t("order.earnings")} text={order.earnings?.text} isStrong />
        </dl>
      </section>
      <section aria-label={t("order.timeline")}>
        <h2 className="mb-3 text-subheading">{t("order.timeline")}</h2>
        <Timeline
          steps={eventsOf(order, deliveries).map(({ id, kind, at, failure }) => {
            const state = kind === "cancelled" || kind === "attempt_failed" ? "failed" : "done";
            return {
              id,
              state,
              title: t(`event.${kind}`),
              stateLabel: t(kind === "attempt_failed" ? "eventState.missed" : `eventState.${state}`),
              ...(failure && { text: t(`failure.${failure}`) }),
              dateTime: at,
              time: <span suppressHydrationWarning>{format.dateTime(new Date(at), when)}</span>,
            };
          })}
        />
      </section>
    </div>
  );
}

/** What happened to the order and, on their way, to its parcels; the oldest first. */
function eventsOf({ timeline }: OrderView, deliveries: readonly DeliveryView[]) {
  const onTheWay = deliveries.flatMap(({ shipmentId, steps }) =>
    steps.map((step) => ({ ...step, id: `${shipmentId} ${step.kind} ${step.at}` })),
  );
  const ofOrder = timeline.map((event) => ({ ...event, failure: null }));
  return [...ofOrder, ...onTheWay].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

interface AmountProps {
  readonly label: string;
  readonly text: string | null | undefined;
  readonly isSoft?: boolean;
  readonly isStrong?: boolean;
}

function Amount({ label, text, isSoft = false, isStrong = false }: AmountProps) {
  if (!text) return null;
  return (
    <div
      className={`flex justify-between gap-6 tabular-nums ${isSoft ? "text-small text-soft" : ""} ${isStrong ? "border-line border-t pt-1.5 font-semibold" : ""}`}
    >
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
