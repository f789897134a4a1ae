"use client";
import { newId } from "@souk/ids/id";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { WebhookView } from "@/server/routers/webhooks/webhook-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { Time } from "../operator/time.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { ConfirmButton } from "./confirm-button.tsx";
import { eventKey } from "./event-key.ts";
import { ReplaySince } from "./replay-since.tsx";
import { useWebhookChanges } from "./use-webhook-changes.ts";
import { WebhookDialog } from "./webhook-dialog.tsx";

const toneOf = { enabled: "good", disabled: "wash", failed: "danger" } as const;

interface WebhookCardProps {
  readonly webhook: WebhookView;
  readonly eventTypes: readonly string[];
  readonly onSecret: (secret: string) => void;
}

export function WebhookCard({ webhook, eventTypes, onSecret }: WebhookCardProps) {
  const t = useTranslations("webhooks");
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const { test, rotate, remove } = useWebhookChanges();
  const { id, url, description, state, failingSince, formerSecretUntil } = webhook;
  const error = test.error ?? rotate.error ?? remove.error;
  const request = () => ({ shop, requestId: newId(), webhookId: id });
  return (
    <Card className="grid gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="wrap-anywhere min-w-0 font-mono font-semibold text-label">{url}</h2>
        <Badge tone={toneOf[state]}>{t(`state.${state}`)}</Badge>
      </div>
      {description && <p className="wrap-anywhere">{description}</p>}
      <p className="text-label text-soft">
        {webhook.eventTypes.map((type) => t(`event.${eventKey(type)}`)).join(" · ")}
      </p>
      {state === "failed" && <Notice tone="error">{t("failedText")}</Notice>}
      {state === "enabled" && failingSince && (
        <Notice tone="warn">
          {t("failingText")} <Time at={failingSince} />
        </Notice>
      )}
      {formerSecretUntil && (
        <p className="text-label text-soft">
          {t("formerSecret")} <Time at={formerSecretUntil} />
        </p>
      )}
      {error && (
        <Notice tone="error" live>
          {errorText(error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2.5">
        <LinkButton href={`/${shop}/settings/webhooks/${id}`} linkAs={Link} size="sm" variant="outline">
          {t("deliveries")} <span className="sr-only">{url}</span>
        </LinkButton>
        <Button size="sm" variant="outline" loading={test.isPending} onClick={() => test.mutate(request())}>
          {t("test")} <span className="sr-only">{url}</span>
        </Button>
        <WebhookDialog webhook={webhook} eventTypes={eventTypes} />
        <ReplaySince webhookId={id} url={url} />
        <ConfirmButton
          label={t("rotate")}
          name={url}
          title={t("rotateTitle")}
          text={t("rotateText")}
          action={t("rotate")}
          onConfirm={() => rotate.mutate(request(), { onSuccess: ({ secret }) => onSecret(secret) })}
        />
        <ConfirmButton
          label={t("delete")}
          name={url}
          title={t("deleteTitle")}
          text={t("deleteText")}
          action={t("delete")}
          onConfirm={() => remove.mutate({ shop, webhookId: id })}
        />
      </div>
    </Card>
  );
}
