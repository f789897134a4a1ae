"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { BackLink } from "../operator/back-link.tsx";
import { QueryState } from "../states/query-state.tsx";
import { OrderScreen } from "./order-screen.tsx";

/** Money that is taken or given back shows by itself. */
const refreshMs = 10_000;

export function OrderPage({ orderId }: { orderId: string }) {
  const t = useTranslations("deskOrders");
  const order = useQuery(useTRPC().deskOrders.get.queryOptions({ orderId }, { refetchInterval: refreshMs }));
  return (
    <>
      <BackLink href="/operator/orders">{t("back")}</BackLink>
      {order.data ? <OrderScreen order={order.data} /> : <QueryState query={order} className="h-96" />}
    </>
  );
}
