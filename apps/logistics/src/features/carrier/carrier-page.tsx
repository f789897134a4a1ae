"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { Plane } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";
import { useZone } from "../board/use-board.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { CarriedRow } from "./carried-row.tsx";

export type Carried = inferRouterOutputs<AppRouter>["carrier"]["list"]["deliveries"][number];

const refreshMs = 5_000;

/** What goes by the external carrier, and what waits where none of our couriers goes. */
export function CarrierPage() {
  const t = useTranslations("carrier");
  const [zoneId] = useZone();
  const query = useQuery(
    useTRPC().carrier.list.queryOptions(
      { zoneId },
      { refetchInterval: refreshMs, staleTime: refreshMs, placeholderData: keepPreviousData },
    ),
  );
  const { deliveries = [], hasMore = false, hasCarrier = true } = query.data ?? {};
  const waiting = deliveries.filter(({ booking }) => booking === null);
  const carried = deliveries.filter(({ booking }) => booking !== null);
  return (
    <>
      <PageHeader title={t("title")} note={query.data && t("note", { count: carried.length })} />
      {!query.data && <QueryState query={query} className="h-80" />}
      {query.data && deliveries.length === 0 && (
        <EmptyState icon={<Plane strokeWidth={1.75} />} title={hasCarrier ? t("none") : t("absent")}>
          {hasCarrier ? t("noneText") : t("absentText")}
        </EmptyState>
      )}
      <CarriedList title={t("waiting")} deliveries={waiting} />
      <CarriedList title={t("carried")} deliveries={carried} />
      {hasMore && <p className="mt-4 text-soft">{t("more")}</p>}
    </>
  );
}

function CarriedList({ title, deliveries }: { title: string; deliveries: readonly Carried[] }) {
  if (deliveries.length === 0) return null;
  return (
    <section aria-label={title} className="mb-8 max-w-5xl">
      <h2 className="mb-2.5 text-subheading">{title}</h2>
      <ul className="grid gap-2.5">
        {deliveries.map((delivery) => (
          <CarriedRow key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </section>
  );
}
