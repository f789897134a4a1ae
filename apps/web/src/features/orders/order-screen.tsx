"use client";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { OrderView } from "@/server/routers/order/order-view";
import { useTRPC } from "@/trpc/react";
import type { Country } from "../address/country-names.ts";
import { BuyAgain } from "./buy-again.tsx";
import { CancelOrder } from "./cancel-order.tsx";
import { Confirmation } from "./confirmation.tsx";
import { InvoiceLink } from "./invoice-link.tsx";
import { OrderBody } from "./order-body.tsx";
import { OrderFailed } from "./order-failed.tsx";
import { OrderHead } from "./order-head.tsx";

export interface OrderScreenProps {
  readonly orderId: string;
  /** It was placed a moment ago: thanks are due. */
  readonly isNew: boolean;
  readonly countries: readonly Country[];
}

const askAgainMs = 15_000;

/** An order of the account or the guest; while it is on its way it is asked about again and again. */
export function OrderScreen({ orderId, isNew, countries }: OrderScreenProps) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.order.get.queryOptions(
      { orderId },
      { refetchInterval: ({ state }) => (state.data?.state === "placed" ? askAgainMs : false) },
    ),
  );
  if (query.data) return <Order order={query.data} isNew={isNew} countries={countries} />;
  if (!query.error) return <OrderSkeleton />;
  return <OrderFailed error={query.error} orderId={orderId} onAgain={query.refetch} isAsking={query.isFetching} />;
}

export function OrderSkeleton() {
  const t = useTranslations("orders.order");
  return (
    <div role="status" className="grid gap-6">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-9 w-64" />
      <Skeleton className="h-72 rounded-20" />
    </div>
  );
}

function Order({ order, isNew, countries }: { order: OrderView; isNew: boolean; countries: readonly Country[] }) {
  const isThanks = isNew && order.state === "placed";
  return (
    <div className="grid gap-6">
      {isThanks && <Confirmation order={order} />}
      <OrderHead
        order={order}
        headingLevel={isThanks ? 2 : 1}
        actions={
          <>
            {!isThanks && <BuyAgain orderId={order.id} />}
            {order.state !== "cancelled" && <InvoiceLink orderId={order.id} />}
            {order.canCancel && <CancelOrder order={order} />}
          </>
        }
      />
      <OrderBody order={order} countries={countries} />
    </div>
  );
}
