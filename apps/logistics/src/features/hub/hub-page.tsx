"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Select } from "@souk/ui/components/select";
import { useQuery } from "@tanstack/react-query";
import { Warehouse } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { TakeIn } from "./take-in.tsx";

/** Parcels that were brought to a hub are taken in there, by their barcodes. */
export function HubPage() {
  const t = useTranslations("hub");
  const query = useQuery(useTRPC().fleet.get.queryOptions());
  const [chosen, choose] = useState<string | null>(null);
  const hubs = query.data?.hubs ?? [];
  const hub = hubs.find(({ id }) => id === chosen) ?? hubs[0];
  return (
    <>
      <PageHeader
        title={t("title")}
        note={hub && [hub.name, hub.street].filter(Boolean).join(", ")}
        actions={
          hub &&
          hubs.length > 1 && (
            <Select
              controlSize="sm"
              aria-label={t("hub")}
              value={hub.id}
              onChange={({ target }) => choose(target.value)}
            >
              {hubs.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )
        }
      />
      {!query.data && <QueryState query={query} className="h-80" />}
      {query.data && !hub && (
        <EmptyState icon={<Warehouse strokeWidth={1.75} />} title={t("noHub")}>
          {t("noHubText")}
        </EmptyState>
      )}
      {hub && <TakeIn key={hub.id} hubId={hub.id} />}
    </>
  );
}
