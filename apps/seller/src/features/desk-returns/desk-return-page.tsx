"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { BackLink } from "../operator/back-link.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DeskReturnScreen } from "./desk-return-screen.tsx";

/** Its shop or its shopper may do something about it while one looks at it. */
const refreshMs = 10_000;

export function DeskReturnPage({ orderId, returnId }: { orderId: string; returnId: string }) {
  const t = useTranslations("returns");
  const asked = useTRPC().deskReturns.get.queryOptions({ orderId, returnId }, { refetchInterval: refreshMs });
  const found = useQuery(asked);
  if (!found.data) return <QueryState query={found} className="h-96" />;
  return (
    <>
      <BackLink href={`/operator/orders/${orderId}`}>{t("order", { number: found.data.orderNumber })}</BackLink>
      <DeskReturnScreen found={found.data} />
    </>
  );
}
