"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { gapsOf } from "./profile-gaps.ts";
import { WaitingList, WaitingRow } from "./waiting-list.tsx";

/** What waits for somebody in this shop. Each thing that can wait asks for itself, so that one that fails hides no other. */
export function Overview() {
  const t = useTranslations("overview");
  const shop = useShop();
  const profile = useQuery(useTRPC().shop.profile.queryOptions({ shop: shop.slug }));
  const gaps = profile.data ? gapsOf(profile.data) : [];
  return (
    <>
      <PageHeader title={t("title")} />
      {profile.data ? (
        <WaitingList label={t("waiting")} nothing={t("nothing")}>
          {gaps.map((gap) => (
            <WaitingRow key={gap} href={`/${shop.slug}/profile`} title={t(`gaps.${gap}`)} action={t("add")} />
          ))}
        </WaitingList>
      ) : (
        <QueryState query={profile} />
      )}
    </>
  );
}
