"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Notice } from "@souk/ui/components/notice";
import { useQuery } from "@tanstack/react-query";
import { Webhook } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { SecretDialog } from "../secrets/secret-dialog.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { WebhookCard } from "./webhook-card.tsx";
import { WebhookDialog } from "./webhook-dialog.tsx";

/** Where what happens in the shop is sent to. */
export function WebhooksPage() {
  const t = useTranslations("webhooks");
  const { slug: shop, role } = useShop();
  const [secret, setSecret] = useState<string>();
  const isOwner = role === "owner";
  const query = useQuery(useTRPC().webhooks.list.queryOptions({ shop }, { enabled: isOwner }));
  const data = query.data;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={data && <WebhookDialog eventTypes={data.eventTypes} onSecret={setSecret} />}
      />
      <p className="mb-5 max-w-reading text-soft">{t("intro")}</p>
      {!isOwner && <Notice>{t("ownerOnly")}</Notice>}
      {isOwner && !data && <QueryState query={query} className="h-64" />}
      {data?.webhooks.length === 0 && (
        <EmptyState icon={<Webhook strokeWidth={1.75} />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      )}
      <div className="grid gap-4">
        {data?.webhooks.map((webhook) => (
          <WebhookCard key={webhook.id} webhook={webhook} eventTypes={data.eventTypes} onSecret={setSecret} />
        ))}
      </div>
      <SecretDialog
        secret={secret}
        title={t("secret.title")}
        text={t("secret.text")}
        onClose={() => setSecret(undefined)}
      />
    </>
  );
}
