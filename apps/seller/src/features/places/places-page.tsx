"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { ClosureList } from "./closure-list.tsx";
import { HandlingForm } from "./handling-form.tsx";
import { PlaceDialog } from "./place-dialog.tsx";
import { PlaceList } from "./place-list.tsx";

/** Where the shop's parcels are collected, how soon they are packed, and when it sends nothing. */
export function PlacesPage() {
  const t = useTranslations("places");
  const trpc = useTRPC();
  const { slug: shop } = useShop();
  const query = useQuery(trpc.places.list.queryOptions({ shop }));
  const stock = useQuery(trpc.places.stock.queryOptions({ shop }));
  return (
    <>
      <PageHeader title={t("title")} actions={query.data?.canManage && <PlaceDialog />} />
      {query.data ? (
        <div className="grid max-w-reading gap-9">
          <PlaceList places={query.data.places} stock={stock.data ?? {}} canManage={query.data.canManage} />
          <HandlingForm {...query.data} />
          <ClosureList closures={query.data.closures} canManage={query.data.canManage} />
        </div>
      ) : (
        <QueryState query={query} className="h-64" />
      )}
    </>
  );
}
