"use client";
import { Tabs } from "@souk/ui/components/tabs";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { CourierList } from "./courier-list.tsx";
import { ZoneList } from "./zone-list.tsx";

export type Fleet = inferRouterOutputs<AppRouter>["fleet"]["get"];
export type FleetCourier = Fleet["couriers"][number];

const parts = ["couriers", "zones"] as const;
const refreshMs = 15_000;

/** Couriers with their shifts and vehicles; zones with their hubs and rate cards. */
export function FleetPage() {
  const t = useTranslations("fleet");
  const query = useQuery(useTRPC().fleet.get.queryOptions(undefined, { refetchInterval: refreshMs }));
  const [part, setPart] = useQueryState("part", parseAsStringLiteral(parts).withDefault("couriers"));
  const fleet = query.data;
  const onShift = fleet?.couriers.filter(({ shiftStartedAt }) => shiftStartedAt).length ?? 0;
  return (
    <>
      <PageHeader title={t("title")} note={fleet && t("note", { count: fleet.couriers.length, onShift })} />
      {fleet ? (
        <Tabs
          label={t("title")}
          tab={part}
          onChange={(id) => void setPart(parts.find((each) => each === id) ?? null)}
          tabs={[
            { id: "couriers", label: t("couriers"), content: <CourierList fleet={fleet} /> },
            { id: "zones", label: t("zones"), content: <ZoneList fleet={fleet} /> },
          ]}
        />
      ) : (
        <QueryState query={query} className="h-80" />
      )}
    </>
  );
}
