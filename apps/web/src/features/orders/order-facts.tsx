"use client";
import { useTranslations } from "next-intl";
import type { OrderView } from "@/server/routers/order/order-view";
import { AddressLines } from "../address/address-lines.tsx";
import type { Country } from "../address/country-names.ts";

/** Where it goes, who is told, and how it is paid. */
export function OrderFacts({ order, countries }: { order: OrderView; countries: readonly Country[] }) {
  const t = useTranslations("orders.order");
  const { address, contact } = order;
  return (
    <dl className="grid gap-5 border-line border-t pt-6 [&_dt]:mb-1 [&_dt]:text-label [&_dt]:text-soft">
      {address && (
        <div>
          <dt>{t("address")}</dt>
          <dd>
            <AddressLines
              address={address}
              country={countries.find(({ code }) => code === address.countryCode)?.name ?? address.countryCode}
              withRecipient={address.recipient !== ""}
            />
          </dd>
        </div>
      )}
      <div>
        <dt>{t("contact")}</dt>
        <dd className="wrap-anywhere">{contact.email}</dd>
      </div>
      {order.payment && <PaymentFact payment={order.payment} isCancelled={order.state === "cancelled"} />}
    </dl>
  );
}

type Payment = NonNullable<OrderView["payment"]>;

function PaymentFact({ payment, isCancelled }: { payment: Payment; isCancelled: boolean }) {
  const t = useTranslations("orders.order");
  const card = { brand: payment.cardBrand || t("cardUnknown"), last4: payment.cardLast4 };
  return (
    <div>
      <dt>{t("payment")}</dt>
      <dd>
        <span className="tabular">{t("card", card)}</span>
        {payment.held && !isCancelled && (
          <span className="block text-small text-soft">{t("held", { amount: payment.held.text })}</span>
        )}
        {payment.refunded && <span className="block">{t("refunded", { amount: payment.refunded.text })}</span>}
        {isCancelled && !payment.refunded && <span className="block text-soft">{t("cancelledPayment")}</span>}
      </dd>
    </div>
  );
}
