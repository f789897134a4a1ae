"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { Skeleton } from "@souk/ui/components/skeleton";
import { TextLink } from "@souk/ui/components/text-link";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { OrderView } from "@/server/routers/order/order-view";
import { useTRPC } from "@/trpc/react";
import { AddressLines } from "../address/address-lines.tsx";
import type { Country } from "../address/country-names.ts";
import { TotalsSummary } from "../cart/totals-summary.tsx";
import { failureOf, useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { CancelOrder } from "./cancel-order.tsx";
import { Parcel } from "./parcel.tsx";

export interface OrderScreenProps {
  readonly orderId: string;
  /** It was placed a moment ago: thanks are due. */
  readonly isNew: boolean;
  readonly countries: readonly Country[];
}

const askAgainMs = 30_000;

export function OrderScreen({ orderId, isNew, countries }: OrderScreenProps) {
  const t = useTranslations("account.order");
  const trpc = useTRPC();
  const {
    data: order,
    error,
    refetch,
    isFetching,
  } = useQuery(
    trpc.order.get.queryOptions(
      { orderId },
      { refetchInterval: ({ state }) => (state.data?.state === "placed" ? askAgainMs : false) },
    ),
  );
  if (order) return <Order order={order} isNew={isNew} countries={countries} />;
  if (error) return <Failed error={error} orderId={orderId} onAgain={refetch} isAsking={isFetching} />;
  return (
    <div role="status" className="grid gap-6">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-9 w-64" />
      <Skeleton className="h-72 rounded-20" />
    </div>
  );
}

function Order({ order, isNew, countries }: { order: OrderView; isNew: boolean; countries: readonly Country[] }) {
  const t = useTranslations("account.order");
  const format = useFormatter();
  const pieces = order.sellerOrders.flatMap((part) => part.lines).reduce((sum, line) => sum + line.quantity, 0);
  const isThanks = isNew && order.state === "placed";
  return (
    <div className="grid gap-6">
      {isThanks && (
        <Notice tone="good" live title={t("thanks")}>
          {t("thanksText", { number: order.number, count: order.sellerOrders.length })}
        </Notice>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="mb-1 text-small">
            <TextLink href="/orders" linkAs={ShopLink} variant="soft">
              {t("allOrders")}
            </TextLink>
          </p>
          <h1 className="text-title">{t("title", { number: order.number })}</h1>
          <p className="mt-1 text-soft" suppressHydrationWarning>
            {order.state !== "placed" && `${t(`state.${order.state}`)} · `}
            {t("placedOn", {
              date: format.dateTime(new Date(order.placedAt), {
                dateStyle: "long",
                timeStyle: "short",
                hourCycle: "h23",
              }),
            })}
          </p>
        </div>
        {order.canCancel && <CancelOrder orderId={order.id} />}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-8">
        <div className="grid min-w-0 gap-5">
          {order.sellerOrders.map((parcel) => (
            <Parcel key={parcel.id} parcel={parcel} />
          ))}
        </div>
        <Card padding="roomy" className="grid gap-6">
          <section>
            <h2 className="mb-4 text-subheading">{t("summary")}</h2>
            <TotalsSummary totals={order.totals} count={pieces} />
          </section>
          <Details order={order} countries={countries} />
        </Card>
      </div>
    </div>
  );
}

function Details({ order, countries }: { order: OrderView; countries: readonly Country[] }) {
  const t = useTranslations("account.order");
  const { address, contact, payment } = order;
  return (
    <dl className="grid gap-5 border-line border-t pt-6 [&_dt]:mb-1 [&_dt]:text-label [&_dt]:text-soft">
      {address && (
        <div>
          <dt>{t("address")}</dt>
          <dd>
            <AddressLines
              address={address}
              country={countries.find(({ code }) => code === address.countryCode)?.name ?? address.countryCode}
            />
          </dd>
        </div>
      )}
      <div>
        <dt>{t("contact")}</dt>
        <dd className="wrap-anywhere">{contact.email}</dd>
      </div>
      {payment && (
        <div>
          <dt>{t("payment")}</dt>
          <dd>
            {t("card", { brand: payment.cardBrand || t("cardUnknown"), last4: payment.cardLast4 })}
            {payment.refunded && <span className="block">{t("refunded", { amount: payment.refunded.text })}</span>}
            {order.state === "cancelled" && !payment.refunded && (
              <span className="block text-soft">{t("cancelledPayment")}</span>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

interface FailedProps {
  readonly error: unknown;
  readonly orderId: string;
  readonly onAgain: () => void;
  readonly isAsking: boolean;
}

function Failed({ error, orderId, onAgain, isAsking }: FailedProps) {
  const t = useTranslations("account.order");
  const errorText = useErrorText();
  const isMissing = failureOf(error).reason === "ORDER_NOT_FOUND";
  if (!isMissing) {
    return (
      <ErrorState
        headingLevel={1}
        title={t("failedTitle")}
        action={
          <Button onClick={onAgain} loading={isAsking}>
            {t("again")}
          </Button>
        }
      >
        {errorText(error)}
      </ErrorState>
    );
  }
  return (
    <ErrorState
      headingLevel={1}
      title={t("notFoundTitle")}
      action={
        <>
          <LinkButton href={`/sign-in?next=/orders/${orderId}`} linkAs={ShopLink}>
            {t("signIn")}
          </LinkButton>
          <LinkButton href="/orders" linkAs={ShopLink} variant="outline">
            {t("allOrders")}
          </LinkButton>
        </>
      }
    >
      {t("notFoundText")}
    </ErrorState>
  );
}
