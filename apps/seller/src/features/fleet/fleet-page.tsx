"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { FleetLists } from "./fleet-lists.tsx";
import { HubForm } from "./hub-form.tsx";
import { ZoneForm } from "./zone-form.tsx";

export type Edited = { readonly kind: "hub" | "zone"; readonly id: string | null };

/** Hubs, the zones around them and what a delivery there costs and earns. */
export function FleetPage() {
  const t = useTranslations("fleet");
  const query = useQuery(useTRPC().fleet.get.queryOptions());
  const [edited, edit] = useState<Edited | null>(null);
  const { hubs = [], zones = [] } = query.data ?? {};
  const close = () => edit(null);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <Button variant="outline" onClick={() => edit({ kind: "hub", id: null })}>
              {t("newHub")}
            </Button>
            <Button disabled={hubs.length === 0} onClick={() => edit({ kind: "zone", id: null })}>
              {t("newZone")}
            </Button>
          </>
        }
      />
      <p className="mb-5 max-w-reading text-small text-soft">{t("note")}</p>
      {edited?.kind === "hub" && (
        <HubForm key={edited.id ?? "new"} hub={hubs.find(({ id }) => id === edited.id) ?? null} onClose={close} />
      )}
      {edited?.kind === "zone" && (
        <ZoneForm
          key={edited.id ?? "new"}
          zone={zones.find(({ id }) => id === edited.id) ?? null}
          hubs={hubs}
          onClose={close}
        />
      )}
      {!query.data && <QueryState query={query} className="h-64" />}
      {query.data && hubs.length === 0 && <EmptyState title={t("none.title")}>{t("none.text")}</EmptyState>}
      <FleetLists hubs={hubs} zones={zones} onEdit={edit} />
    </>
  );
}
