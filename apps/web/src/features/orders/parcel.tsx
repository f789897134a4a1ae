"use client";
import { Badge } from "@souk/ui/components/badge";
import { Card } from "@souk/ui/components/card";
import { DotList } from "@souk/ui/components/dot-list";
import { Timeline } from "@souk/ui/components/timeline";
import { useFormatter, useTranslations } from "next-intl";
import type { DropStepView } from "@/server/routers/order/drop-view";
import type { OrderView, SellerOrderState, SellerOrderView } from "@/server/routers/order/order-view";
import { ItemPicture } from "../cart/item-picture.tsx";
import { minus } from "../cart/minus.ts";
import { optionText } from "../cart/option-text.ts";
import { useDeliveryDays } from "../cart/use-delivery-days.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { ParcelReturns } from "../returns/parcel-returns.tsx";
import { ReviewLink } from "../reviews/review-link.tsx";
import { CancelParcel } from "./cancel-parcel.tsx";
import { CancelledPieces } from "./cancelled-pieces.tsx";
import { stepMoment } from "./step-moment.ts";
import { timelineSteps } from "./timeline-steps.ts";

const tones: Readonly<Record<SellerOrderState, "wash" | "good" | "danger">> = {
  placed: "wash",
  packed: "wash",
  handed_over: "good",
  delivered: "good",
  cancelled: "danger",
};

interface ParcelProps {
  readonly parcel: SellerOrderView;
  readonly order: OrderView;
  /** Of the way of the parcels of the order. */
  readonly steps: readonly DropStepView[];
  /** A courier has them and the shopper does not yet. */
  readonly isUnderWay: boolean;
  /** No courier has had them in hand. */
  readonly waitsForCourier: boolean;
}

/** One seller's part of an order: what is in it, what it costs, where it is. */
export function Parcel({ parcel, order, steps, isUnderWay, waitsForCourier }: ParcelProps) {
  const t = useTranslations("orders.order");
  const tCart = useTranslations("cart.page");
  const days = useDeliveryDays();
  const name = parcel.sellerName ?? tCart("unknownSeller");
  const isExpected = parcel.state !== "delivered" && parcel.state !== "cancelled";
  const isSent = parcel.state === "handed_over" && waitsForCourier;
  const hasLeft = parcel.state === "handed_over" || parcel.state === "delivered";
  return (
    <Card padding="none" role="group" aria-label={tCart("soldBy", { name })}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b px-4 py-3.5 sm:px-5">
        <div className="min-w-0">
          <h2 className="text-subheading">
            {parcel.sellerSlug ? (
              <ShopLink href={`/s/${parcel.sellerSlug}`} className="rounded-4 hover:underline">
                {name}
              </ShopLink>
            ) : (
              name
            )}
          </h2>
          {isExpected && (
            <p className="text-small text-soft" suppressHydrationWarning>
              <DotList>
                {t("expected", { days: days({ from: parcel.deliveryFrom, until: parcel.deliveryUntil }) })}
                {t.has(`option.${parcel.deliveryOption}`) && t(`option.${parcel.deliveryOption}`)}
              </DotList>
            </p>
          )}
        </div>
        <Badge tone={isSent ? "wash" : tones[parcel.state]}>{t(`parcelState.${isSent ? "sent" : parcel.state}`)}</Badge>
      </div>
      <div className="grid gap-x-8 gap-y-6 px-4 py-5 sm:px-5 md:grid-cols-2">
        <Lines parcel={parcel} order={order} />
        <section aria-label={t("timeline", { name })}>
          <ParcelTimeline parcel={parcel} way={steps} isSent={isSent} />
        </section>
      </div>
      {hasLeft && !order.isLimited && (
        <ParcelReturns orderId={order.id} sellerOrderId={parcel.id} isUnderWay={isUnderWay} />
      )}
      {parcel.canCancel && (
        <div className="flex justify-end border-line border-t px-4 py-2.5 sm:px-5">
          <CancelParcel order={order} parcel={parcel} sellerName={name} />
        </div>
      )}
    </Card>
  );
}

function Lines({ parcel, order }: { parcel: SellerOrderView; order: OrderView }) {
  const t = useTranslations("orders.order");
  const tCart = useTranslations("cart.page");
  const { totals } = parcel;
  return (
    <div className="min-w-0">
      <ul className="grid gap-4">
        {parcel.lines.map((line) => (
          <li key={line.offerId} className="flex min-w-0 gap-3.5">
            <ItemPicture picture={line.picture} title={line.title ?? ""} size="small" />
            <div className="min-w-0 grow">
              <p className="hyphens-auto font-medium">
                <ShopLink href={`/p/${line.slug}`} className="rounded-4 hover:underline">
                  {line.title}
                </ShopLink>
              </p>
              {line.options.length > 0 && <p className="text-small text-soft">{optionText(line.options)}</p>}
              <p className="text-small text-soft">
                {t("itemTotal", { count: line.quantity, price: line.unitPrice?.text ?? "" })}
              </p>
              {line.cancelled && <CancelledPieces line={line} cancelled={line.cancelled} />}
              {!order.isLimited && <ReviewLink orderId={order.id} offerId={line.offerId} title={line.title ?? ""} />}
            </div>
            <p className="shrink-0 font-medium">{line.total?.text}</p>
          </li>
        ))}
      </ul>
      <dl className="mt-4 grid gap-1.5 border-line border-t pt-4 text-small">
        {totals.discount && (
          <div className="flex justify-between gap-6 text-soft">
            <dt>{tCart("discounts")}</dt>
            <dd className="text-good">{minus(totals.discount)}</dd>
          </div>
        )}
        <div className="flex justify-between gap-6 text-soft">
          <dt>{tCart("delivery")}</dt>
          <dd>{totals.isDeliveryFree ? tCart("free") : totals.delivery.text}</dd>
        </div>
        <div className="flex justify-between gap-6 font-medium">
          <dt>{tCart("sellerTotal")}</dt>
          <dd>{totals.total.text}</dd>
        </div>
        {parcel.cut && (
          <>
            <div className="flex justify-between gap-6 text-soft">
              <dt>{t("cancelledPart")}</dt>
              <dd>{minus(parcel.cut.cancelled)}</dd>
            </div>
            <div className="flex justify-between gap-6 font-medium">
              <dt>{t("due")}</dt>
              <dd>{parcel.cut.rest.text}</dd>
            </div>
          </>
        )}
      </dl>
    </div>
  );
}

interface ParcelTimelineProps {
  readonly parcel: SellerOrderView;
  readonly way: readonly DropStepView[];
  /** It has left, as its seller says. */
  readonly isSent: boolean;
}

function ParcelTimeline({ parcel, way, isSent }: ParcelTimelineProps) {
  const t = useTranslations("orders.order");
  const format = useFormatter();
  const days = useDeliveryDays();
  const tDrop = useTranslations("orders.drop");
  const steps = timelineSteps(
    parcel.state,
    parcel.timeline,
    way.filter(({ sellerOrderIds }) => sellerOrderIds.includes(parcel.id)),
  );
  return (
    <Timeline
      steps={steps.map(({ kind, state, at, failure }) => ({
        id: `${kind} ${at}`,
        state,
        title:
          isSent && kind === "handed_over"
            ? t("sent")
            : at === null && t.has(`next.${kind}`)
              ? t(`next.${kind}`)
              : t(`kind.${kind}`),
        stateLabel: t(kind === "attempt_failed" ? "stateLabel.missed" : `stateLabel.${state}`),
        ...(failure && { text: tDrop(`failure.${failure}`) }),
        ...(at !== null && {
          dateTime: at,
          time: <span suppressHydrationWarning>{format.dateTime(new Date(at), stepMoment)}</span>,
        }),
        ...(at === null &&
          kind === "delivered" && {
            time: (
              <span suppressHydrationWarning>{days({ from: parcel.deliveryFrom, until: parcel.deliveryUntil })}</span>
            ),
          }),
      }))}
    />
  );
}
