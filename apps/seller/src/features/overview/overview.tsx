"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { OverviewNumbers } from "../numbers/overview-numbers.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { gapsOf } from "./profile-gaps.ts";
import { WaitingList, WaitingRow } from "./waiting-list.tsx";

/** What waits for somebody in this shop. Each thing that can wait asks for itself, so that one that fails hides no other. */
export function Overview() {
  const t = useTranslations("overview");
  const shop = useShop();
  const trpc = useTRPC();
  const stock = useQuery(trpc.stock.summary.queryOptions({ shop: shop.slug }));
  const low = stock.data?.low ?? 0;
  const returns = useQuery(trpc.returns.counts.queryOptions({ shop: shop.slug }));
  const returnRows = (["requested", "received"] as const).flatMap((view) => {
    const count = returns.data?.[view] ?? 0;
    if (count === 0) return [];
    const href = `/${shop.slug}/returns${view === "requested" ? "" : `?view=${view}`}`;
    return [<WaitingRow key={view} href={href} title={t(`returns.${view}`, { count })} action={t("look")} />];
  });
  const profile = useQuery(trpc.shop.profile.queryOptions({ shop: shop.slug }));
  const gaps = profile.data ? gapsOf(profile.data) : [];
  const lowRows =
    low > 0
      ? [
          <WaitingRow
            key="low"
            href={`/${shop.slug}/stock?view=low`}
            title={t("lowStock", { count: low })}
            action={t("restock")}
          />,
        ]
      : [];
  const gapRows = gaps.map((gap) => (
    <WaitingRow key={gap} href={`/${shop.slug}/profile`} title={t(`gaps.${gap}`)} action={t("add")} />
  ));
  return (
    <>
      <PageHeader title={t("title")} />
      {profile.data && !stock.isPending ? (
        <WaitingList label={t("waiting")} nothing={t("nothing")}>
          {[...returnRows, ...lowRows, ...gapRows]}
        </WaitingList>
      ) : (
        <QueryState query={profile} />
      )}
      <OverviewNumbers />
    </>
  );
}
