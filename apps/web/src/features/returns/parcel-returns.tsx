"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { ReturnState, ReturnView } from "@/server/routers/returns/return-view";
import { useTRPC } from "@/trpc/react";
import { ShopLink } from "../layout/shop-link.tsx";
import { PickupForm } from "./pickup-form.tsx";
import { PickupWay } from "./pickup-way.tsx";
import { useCancelReturn } from "./use-cancel-return.ts";

const tones: Readonly<Record<ReturnState, "wash" | "good" | "danger">> = {
  requested: "wash",
  approved: "good",
  declined: "danger",
  received: "wash",
  refunded: "good",
  cancelled: "wash",
  expired: "danger",
};
const askAgainMs = 15_000;
const day = { day: "numeric", month: "long" } as const;

interface ParcelReturnsProps {
  readonly orderId: string;
  readonly sellerOrderId: string;
  /** It has not come yet: what has not come cannot be sent back. */
  readonly isUnderWay: boolean;
}

/** What goes back, or went back, of a parcel, and the way to send more of it back. Nothing where nothing can be. */
export function ParcelReturns({ orderId, sellerOrderId, isUnderWay }: ParcelReturnsProps) {
  const t = useTranslations("orders.returns");
  const format = useFormatter();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.returns.ofOrder.queryOptions({ orderId }, { refetchInterval: askAgainMs }));
  const part = isUnderWay ? undefined : data?.parts.find((each) => each.sellerOrderId === sellerOrderId);
  const returns = data?.returns.filter((each) => each.sellerOrderId === sellerOrderId) ?? [];
  if (!part && returns.length === 0) return null;
  return (
    <section aria-label={t("title")} className="grid gap-3 border-line border-t px-4 py-3.5 sm:px-5">
      {returns.map((found) => (
        <OneReturn key={found.id} found={found} orderId={orderId} days={data?.pickupDays ?? []} />
      ))}
      {part && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="text-small text-soft" suppressHydrationWarning>
            {t("until", { date: format.dateTime(new Date(part.until), day) })}
          </p>
          <LinkButton href={`/orders/${orderId}/return/${sellerOrderId}`} linkAs={ShopLink} variant="outline" size="sm">
            {t("start")}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

interface OneReturnProps {
  readonly found: ReturnView;
  readonly orderId: string;
  /** On which a courier could collect it. */
  readonly days: readonly string[];
}

function OneReturn({ found, orderId, days }: OneReturnProps) {
  const t = useTranslations("orders.returns");
  const format = useFormatter();
  const { cancel, isPending } = useCancelReturn(orderId);
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="font-semibold">{t("heading")}</h3>
        <Badge tone={tones[found.state]}>{t(`state.${found.state}`)}</Badge>
        <span className="text-label text-soft">{found.code}</span>
        {found.canCancel && (
          <Button variant="quiet" size="sm" className="ml-auto" loading={isPending} onClick={() => cancel(found.id)}>
            {t("cancel")}
          </Button>
        )}
      </div>
      <ul className="text-small text-soft">
        {found.lines.map((line) => (
          <li key={line.id}>{t("line", { count: line.quantity, title: line.title })}</li>
        ))}
      </ul>
      {found.arriveBy && (
        <p className="text-small" suppressHydrationWarning>
          {t("arriveBy", { date: format.dateTime(new Date(found.arriveBy), day) })}
        </p>
      )}
      {found.message && <p className="whitespace-pre-line text-small">{t("said", { text: found.message })}</p>}
      {found.operatorNote && (
        <p className="whitespace-pre-line text-small">{t("onBehalf", { text: found.operatorNote })}</p>
      )}
      {found.pickup && <PickupWay orderId={orderId} returnId={found.id} pickup={found.pickup} />}
      {found.canBook && days.length > 0 && <PickupForm orderId={orderId} returnId={found.id} days={days} />}
      {found.refund && <p className="font-medium">{t("refunded", { amount: found.refund.text })}</p>}
      {found.deductions.map(({ amount, reason }) => (
        <p key={`${amount} ${reason}`} className="text-small text-soft">
          {t("deducted", { amount, reason })}
        </p>
      ))}
    </div>
  );
}
