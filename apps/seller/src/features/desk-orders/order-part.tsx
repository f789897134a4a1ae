import { Card } from "@souk/ui/components/card";
import { SummaryList } from "@souk/ui/components/summary-list";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { DeskOrderView, DeskPartView } from "@/server/routers/desk-orders/order-view";
import { CancelButton } from "./cancel-button.tsx";
import { EventList } from "./event-list.tsx";
import { RefundButton } from "./refund-button.tsx";
import { PartStateBadge } from "./state-badge.tsx";
import type { OrderActions } from "./use-order-actions.ts";

interface OrderPartProps {
  readonly order: DeskOrderView;
  readonly part: DeskPartView;
  readonly actions: OrderActions;
}

/** What one shop sells of the order: lines, money, what happened to it, and what can be done about it. */
export function OrderPart({ order, part, actions }: OrderPartProps) {
  const t = useTranslations("deskOrders.part");
  const title = t("title", { seller: part.seller.name });
  const isRefundable = part.refundable !== null && part.refundable.minorUnits !== "0";
  return (
    <Card padding="none" role="group" aria-label={title}>
      <header className="flex flex-wrap items-center justify-between gap-3 px-5 pt-4 pb-3">
        <h2 className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-1 text-subheading">
          <TextLink href={`/operator/shops/${part.seller.id}`} linkAs={Link} variant="plain">
            {title}
          </TextLink>
          <PartStateBadge state={part.state} />
        </h2>
        <div className="flex flex-wrap gap-2">
          {part.isCancellable && order.parts.length > 1 && (
            <CancelButton order={order} part={part} onCancel={actions.cancel} />
          )}
          {isRefundable && <RefundButton part={part} onRefund={actions.refund} />}
        </div>
      </header>
      <ul>
        {part.lines.map((line) => (
          <li key={line.id} className="flex items-baseline gap-4 border-line border-t px-5 py-2.5">
            <span className="min-w-0 grow">
              {line.title}
              {line.options && <span className="block text-label text-soft">{line.options}</span>}
              {line.cancelled > 0 && (
                <span className="block text-danger text-label">
                  {t("cancelledPieces", { cancelled: line.cancelled, count: line.quantity })}
                </span>
              )}
            </span>
            <span className="tabular shrink-0 text-soft">{line.quantity} ×</span>
            <span className="tabular w-24 shrink-0 text-right">{line.total?.text}</span>
          </li>
        ))}
      </ul>
      <div className="grid gap-x-10 gap-y-5 border-line border-t px-5 py-4 sm:grid-cols-2">
        <div>
          <h3 className="mb-2 font-medium text-label text-soft">{t("timeline")}</h3>
          <EventList events={part.timeline} />
        </div>
        <SummaryList className="content-start" rows={sumsOf(part, t)} />
      </div>
    </Card>
  );
}

function sumsOf(part: DeskPartView, t: ReturnType<typeof useTranslations<"deskOrders.part">>) {
  const rows = [
    { id: "delivery", value: part.delivery },
    { id: "total", value: part.total },
    { id: "commission", value: part.commission },
    { id: "captured", value: part.captured },
    { id: "refunded", value: part.refunded },
    { id: "refundable", value: part.refundable?.text ?? "" },
  ] as const;
  return rows.filter(({ value }) => value !== "").map((row) => ({ ...row, label: t(row.id) }));
}
