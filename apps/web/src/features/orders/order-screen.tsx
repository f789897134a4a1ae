"use client";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { OrderView } from "@/server/routers/order/order-view";
import { useTRPC } from "@/trpc/react";
import type { Country } from "../address/country-names.ts";
import { DropList } from "../delivery/drop-list.tsx";
import { useDrops } from "../delivery/use-drops.ts";
import { useOrderNews } from "../delivery/use-order-news.ts";
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

/** While nobody tells of what happens to it, and should ever something not be told. */
const askAgainMs = { heard: 120_000, notHeard: 15_000 };

/** An order of the account or the guest; while it is on its way, what happens to it is seen as it happens. */
export function OrderScreen({ orderId, isNew, countries }: OrderScreenProps) {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(true);
  const isHeard = useOrderNews(orderId, isOpen);
  const query = useQuery(
    trpc.order.get.queryOptions(
      { orderId },
      {
        refetchInterval: ({ state }) =>
          state.data?.state === "placed" ? askAgainMs[isHeard ? "heard" : "notHeard"] : false,
      },
    ),
  );
  const isOver = query.data !== undefined && query.data.state !== "placed";
  useEffect(() => setOpen(!isOver), [isOver]);
  if (query.data) return <Order order={query.data} isNew={isNew} isHeard={isHeard} countries={countries} />;
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

interface OrderProps {
  readonly order: OrderView;
  readonly isNew: boolean;
  readonly isHeard: boolean;
  readonly countries: readonly Country[];
}

function Order({ order, isNew, isHeard, countries }: OrderProps) {
  const drops = useDrops(order.id, { isHeard, isOver: order.state !== "placed" });
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
      <DropList order={order} drops={drops} />
      <OrderBody order={order} drops={drops} countries={countries} />
    </div>
  );
}
