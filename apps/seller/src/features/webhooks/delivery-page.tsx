"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { BackLink } from "../operator/back-link.tsx";
import { Time } from "../operator/time.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DeliveryState } from "./delivery-state.tsx";
import { eventKey } from "./event-key.ts";
import { useWebhookChanges } from "./use-webhook-changes.ts";

const refetchMs = 3_000;

/** One delivery: what is sent, and what came of each attempt. */
export function DeliveryPage({ webhookId, deliveryId }: { webhookId: string; deliveryId: string }) {
  const t = useTranslations("webhooks");
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const { replay } = useWebhookChanges();
  const query = useQuery(
    useTRPC().webhooks.delivery.queryOptions(
      { shop, deliveryId },
      { refetchInterval: ({ state: { data } }) => (data?.state === "pending" ? refetchMs : false) },
    ),
  );
  const delivery = query.data;
  return (
    <>
      <BackLink href={`/${shop}/settings/webhooks/${webhookId}`}>{t("deliveries")}</BackLink>
      <PageHeader
        title={delivery ? t(`event.${eventKey(delivery.eventType)}`) : t("deliveries")}
        note={delivery && <DeliveryState state={delivery.state} />}
        actions={
          delivery && (
            <Button
              loading={replay.isPending}
              onClick={() => replay.mutate({ shop, requestId: newId(), deliveryId: delivery.id })}
            >
              {t("sendAgain")}
            </Button>
          )
        }
      />
      {replay.error && (
        <Notice tone="error" live className="mb-4">
          {errorText(replay.error)}
        </Notice>
      )}
      {!delivery && <QueryState query={query} className="h-96" />}
      {delivery && (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card className="grid gap-3">
            <h2 className="text-subheading">{t("request")}</h2>
            <p className="wrap-anywhere font-mono text-label">POST {delivery.url}</p>
            <p className="wrap-anywhere font-mono text-label text-soft">webhook-id: {delivery.eventId}</p>
            <p className="text-label text-soft">
              {t("occurred")} <Time at={delivery.occurredAt} />
            </p>
            <pre className="wrap-anywhere whitespace-pre-wrap rounded-12 bg-wash p-3 font-mono text-micro">
              {JSON.stringify(JSON.parse(delivery.body), null, 2)}
            </pre>
          </Card>
          <Card className="grid gap-3">
            <h2 className="text-subheading">{t("attempts")}</h2>
            {delivery.nextAttemptAt && (
              <p className="text-label text-soft">
                {t("next")}: <Time at={delivery.nextAttemptAt} />
              </p>
            )}
            {delivery.tried.length === 0 && <p className="text-soft">{t("notTried")}</p>}
            <ol className="grid gap-3">
              {delivery.tried.map(({ at, durationMs, status, error, response }) => (
                <li key={at} className="border-line not-first:border-t not-first:pt-3">
                  <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                    <span className="font-semibold">
                      {status ? t("answered", { status }) : t("noAnswer", { error: error || "–" })}
                    </span>
                    <span className="text-label text-soft">
                      <Time at={at} /> · {t("duration", { ms: durationMs })}
                    </span>
                  </p>
                  {response && (
                    <pre className="wrap-anywhere mt-1 whitespace-pre-wrap rounded-12 bg-wash p-3 font-mono text-micro">
                      {response}
                    </pre>
                  )}
                </li>
              ))}
            </ol>
          </Card>
        </div>
      )}
    </>
  );
}
