"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { SectionHeader } from "@souk/ui/components/section-header";
import { useQuery } from "@tanstack/react-query";
import { MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import type { Country } from "../../address/country-names.ts";
import { AddressCard } from "./address-card.tsx";
import { AddressDialog } from "./address-dialog.tsx";
import { QueryState } from "./query-state.tsx";
import { useAddressChanges } from "./use-address-changes.ts";

/** As many as the user service keeps. */
const addressesMax = 20;

/** The saved addresses: to add to, to change, to choose the usual one of, and to remove from. */
export function AddressBook({ countries }: { countries: readonly Country[] }) {
  const t = useTranslations("account.addresses");
  const query = useQuery(useTRPC().account.addresses.list.queryOptions());
  const changes = useAddressChanges();
  const addresses = query.data?.filter(({ id }) => !changes.removed.has(id));
  const isFull = (query.data?.length ?? 0) >= addressesMax;
  const add = (variant: "ink" | "outline") => (
    <AddressDialog
      countries={countries}
      isFirst={addresses?.length === 0}
      trigger={
        <Button size={variant === "ink" ? "md" : "sm"} variant={variant}>
          {t("add")}
        </Button>
      }
    />
  );
  return (
    <>
      <SectionHeader
        level="page"
        title={t("title")}
        className="mb-6"
        aside={addresses && addresses.length > 0 && !isFull && add("outline")}
      />
      {!addresses && <QueryState query={query} className="h-40" />}
      {addresses?.length === 0 && (
        <EmptyState icon={<MapPin strokeWidth={1.75} />} title={t("emptyTitle")} action={add("ink")}>
          {t("empty")}
        </EmptyState>
      )}
      {isFull && <p className="mb-4 text-small text-soft">{t("full", { count: addressesMax })}</p>}
      {addresses && addresses.length > 0 && (
        <ul className="grid gap-4 sm:grid-cols-2">
          {addresses.map((address) => (
            <AddressCard
              key={address.id}
              address={address}
              countries={countries}
              onDefault={() => changes.makeDefault(address)}
              onRemove={() => changes.remove(address)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
