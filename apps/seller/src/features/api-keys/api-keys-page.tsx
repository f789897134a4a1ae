"use client";
import { Badge } from "@souk/ui/components/badge";
import { Card, CardRow } from "@souk/ui/components/card";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Notice } from "@souk/ui/components/notice";
import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ApiKeyView } from "@/server/routers/api-keys/list";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { Time } from "../operator/time.tsx";
import { SecretDialog } from "../secrets/secret-dialog.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { ConfirmButton } from "../webhooks/confirm-button.tsx";
import { ApiKeyDialog } from "./api-key-dialog.tsx";
import { useRevokeKey } from "./use-revoke-key.ts";

const toneOf = { works: "good", revoked: "wash", expired: "warn" } as const;

/** The keys with which the shop's own programs work for it. */
export function ApiKeysPage() {
  const t = useTranslations("apiKeys");
  const { slug: shop, role } = useShop();
  const [secret, setSecret] = useState<string>();
  const isOwner = role === "owner";
  const query = useQuery(useTRPC().apiKeys.list.queryOptions({ shop }, { enabled: isOwner }));
  const data = query.data;
  return (
    <>
      <PageHeader title={t("title")} actions={data && <ApiKeyDialog scopes={data.scopes} onSecret={setSecret} />} />
      <p className="mb-5 max-w-reading text-soft">{t("intro")}</p>
      {!isOwner && <Notice>{t("ownerOnly")}</Notice>}
      {isOwner && !data && <QueryState query={query} className="h-64" />}
      {data?.keys.length === 0 && (
        <EmptyState icon={<KeyRound strokeWidth={1.75} />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      )}
      {data && data.keys.length > 0 && <Keys keys={data.keys} />}
      <SecretDialog
        secret={secret}
        title={t("secretTitle")}
        text={t("secretText")}
        onClose={() => setSecret(undefined)}
      />
    </>
  );
}

function Keys({ keys }: { keys: readonly ApiKeyView[] }) {
  const t = useTranslations("apiKeys");
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const revoke = useRevokeKey();
  return (
    <>
      {revoke.error && (
        <Notice tone="error" live className="mb-4">
          {errorText(revoke.error)}
        </Notice>
      )}
      <Card padding="none">
        {keys.map(({ id, name, prefix, scopes, state, createdAt, expiresAt, lastUsedAt }) => (
          <CardRow
            key={id}
            aside={
              state === "works" && (
                <ConfirmButton
                  label={t("revoke")}
                  name={name}
                  title={t("revokeTitle")}
                  text={t("revokeText")}
                  action={t("revoke")}
                  onConfirm={() => revoke.mutate({ shop, apiKeyId: id })}
                />
              )
            }
          >
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="font-semibold">{name}</span>
              <code className="font-mono text-label text-soft">{prefix}…</code>
              <Badge tone={toneOf[state]}>{t(`state.${state}`)}</Badge>
            </p>
            <p className="text-label text-soft">{scopes.join(" · ")}</p>
            <p className="flex flex-wrap gap-x-4 text-label text-soft">
              <span>
                {t("created")} <Time at={createdAt} />
              </span>
              <span>
                {lastUsedAt ? t("lastUsed") : t("neverUsed")} {lastUsedAt && <Time at={lastUsedAt} />}
              </span>
              {expiresAt && (
                <span>
                  {t("expires")} <Time at={expiresAt} />
                </span>
              )}
            </p>
          </CardRow>
        ))}
      </Card>
    </>
  );
}
