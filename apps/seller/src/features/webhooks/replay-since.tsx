"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog } from "@souk/ui/components/dialog";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";
import { useWebhookChanges } from "./use-webhook-changes.ts";

const spans = ["1", "24", "72", "168", "720"] as const;
const hourMs = 60 * 60_000;

/** Sends what did not arrive in the last hours or days. */
export function ReplaySince({ webhookId, url }: { webhookId: string; url: string }) {
  const t = useTranslations("webhooks");
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const [isOpen, setOpen] = useState(false);
  const [span, setSpan] = useState<(typeof spans)[number]>("24");
  const { replaySince } = useWebhookChanges();
  const send = () => {
    const since = new Date(Date.now() - Number(span) * hourMs).toISOString();
    const onSuccess = () => setOpen(false);
    replaySince.mutate({ shop, requestId: newId(), webhookId, since }, { onSuccess });
  };
  return (
    <Dialog
      trigger={
        <Button size="sm" variant="ghost">
          {t("sendAgain")} <span className="sr-only">{url}</span>
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      title={t("sinceTitle")}
      description={t("sinceText")}
      closeLabel={t("close")}
      footer={
        <Button loading={replaySince.isPending} onClick={send}>
          {t("sendAgain")}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Field label={t("since")}>
          {(control) => (
            <Select
              {...control}
              value={span}
              onChange={({ target: { value } }) => setSpan(spans.find((each) => each === value) ?? "24")}
            >
              {spans.map((each) => (
                <option key={each} value={each}>
                  {t(`span.${each}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {replaySince.error && (
          <Notice tone="error" live>
            {errorText(replaySince.error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
