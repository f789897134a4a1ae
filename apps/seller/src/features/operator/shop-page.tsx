"use client";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { SummaryList } from "@souk/ui/components/summary-list";
import { TextLink } from "@souk/ui/components/text-link";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { ShopView } from "@/server/routers/operator/shop-view";
import { useTRPC } from "@/trpc/react";
import { SubjectLog } from "../audit/subject-log.tsx";
import { PageHeader } from "../frame/page-header.tsx";
import { useWhen } from "../money/use-when.ts";
import { QueryState } from "../states/query-state.tsx";
import { BackLink } from "./back-link.tsx";
import { ShopState } from "./shop-state.tsx";
import { StandingButtons } from "./standing-buttons.tsx";

/** A shop as the operator sees it: how it stands, who works there, what was decided about it. */
export function ShopPage({ sellerId, storefrontUrl }: { sellerId: string; storefrontUrl: string }) {
  const t = useTranslations("operator.shop");
  const shop = useQuery(useTRPC().operator.shop.queryOptions({ sellerId }));
  return (
    <>
      <BackLink href="/operator/shops">{t("back")}</BackLink>
      {shop.data ? (
        <Shop shop={shop.data} storefrontUrl={storefrontUrl} />
      ) : (
        <QueryState query={shop} className="h-96" />
      )}
    </>
  );
}

function Shop({ shop, storefrontUrl }: { shop: ShopView; storefrontUrl: string }) {
  const t = useTranslations("operator.shop");
  const locale = useLocale();
  return (
    <>
      <PageHeader title={shop.name} note={<ShopState state={shop.state} />} actions={<StandingButtons shop={shop} />} />
      <Announced shop={shop} />
      <p className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
        {shop.state === "active" && (
          <TextLink href={`${storefrontUrl}/${locale}/s/${shop.slug}`}>{t("visit")}</TextLink>
        )}
        <TextLink href={`/operator/orders?seller=${shop.id}&period=always`} linkAs={Link}>
          {t("orders")}
        </TextLink>
      </p>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <Standing shop={shop} />
        <Card padding="roomy">
          <h2 className="mb-3 text-subheading">{t("team")}</h2>
          {shop.members.length === 0 ? (
            <p className="text-soft">{t("noTeam")}</p>
          ) : (
            <SummaryList
              rows={shop.members.map(({ role, count }) => ({ id: role, label: t(`roles.${role}`), value: count }))}
            />
          )}
        </Card>
        <div className="lg:col-span-2">
          <SubjectLog subject={shop.id} title={t("log")} nothing={t("noLog")} />
        </div>
      </div>
    </>
  );
}

function Announced({ shop: { notice, noticeReason, noticeNote } }: { shop: ShopView }) {
  const t = useTranslations("operator.shop");
  const when = useWhen();
  if (!notice) return null;
  const why = [t.has(`reasons.${noticeReason}`) && t(`reasons.${noticeReason}`), noticeNote]
    .filter(Boolean)
    .join(" · ");
  return (
    <Notice
      tone="warn"
      className="mb-6"
      title={<span suppressHydrationWarning>{t(`notice.${notice.state}`, { at: when(notice.at) })}</span>}
    >
      {why} {t("noticeText")}
    </Notice>
  );
}

function Standing({ shop: { state, reason, note, changedAt } }: { shop: ShopView }) {
  const t = useTranslations("operator.shop");
  const when = useWhen();
  return (
    <Card padding="roomy">
      <h2 className="mb-3 text-subheading">{t("standing")}</h2>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <ShopState state={state} />
        <span suppressHydrationWarning>{t("since", { at: when(changedAt) })}</span>
      </p>
      {reason && (
        <p className="mt-3">
          {t("reason")}: {t.has(`reasons.${reason}`) ? t(`reasons.${reason}`) : reason}
        </p>
      )}
      {note && <p className="wrap-anywhere mt-1 text-soft">{note}</p>}
    </Card>
  );
}
