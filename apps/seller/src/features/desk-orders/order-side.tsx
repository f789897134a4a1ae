import { SummaryList } from "@souk/ui/components/summary-list";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation";
import type { DeskOrderView } from "@/server/routers/desk-orders/order-view";
import { EventList } from "./event-list.tsx";

/** Whom it is for, what it comes to, how it was paid. */
export function OrderSide({ order }: { order: DeskOrderView }) {
  const t = useTranslations("deskOrders");
  const { totals, payment, buyer } = order;
  const sums = [
    { id: "items", value: totals.items },
    { id: "delivery", value: totals.delivery },
    { id: "discount", value: totals.discount && `−${totals.discount}` },
    { id: "cancelled", value: order.cancelledTotal && `−${order.cancelledTotal}` },
  ] as const;
  const paid = payment
    ? ([
        { id: "state", value: t(`payment.states.${payment.state}`) },
        { id: "card", value: payment.card },
        { id: "amount", value: payment.amount },
        { id: "captured", value: payment.captured },
        { id: "released", value: payment.released },
        { id: "refunded", value: payment.refunded },
      ] as const)
    : [];
  return (
    <div className="grid content-start gap-7">
      <Section title={t("buyer")}>
        <p className="font-medium">{buyer.name}</p>
        <p>{buyer.email || t("noEmail")}</p>
        <p className="text-soft">{buyer.place}</p>
      </Section>
      <Section title={t("totals.title")}>
        <SummaryList
          rows={sums.filter(({ value }) => value !== "").map((row) => ({ ...row, label: t(`totals.${row.id}`) }))}
          total={{ label: t("totals.total"), value: totals.total }}
        />
      </Section>
      <Section title={t("payment.title")}>
        {payment ? (
          <>
            <SummaryList
              rows={paid.filter(({ value }) => value !== "").map((row) => ({ ...row, label: t(`payment.${row.id}`) }))}
            />
            {payment.reference && (
              <p className="wrap-anywhere mt-2.5 text-label text-soft">
                {t("payment.reference")}: {payment.provider} {payment.reference}
              </p>
            )}
          </>
        ) : (
          <p className="text-soft">{t("payment.none")}</p>
        )}
      </Section>
      <Section title={t("timeline")}>
        <EventList events={order.timeline} />
      </Section>
      {order.checkoutId && (
        <p>
          <TextLink href={`/operator/checkouts/${order.checkoutId}`} linkAs={Link}>
            {t("checkout")}
          </TextLink>
        </p>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-subheading">{title}</h2>
      {children}
    </section>
  );
}
