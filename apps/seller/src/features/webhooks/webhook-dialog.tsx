"use client";
import { failureOf } from "@souk/bff/failure";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Checkbox } from "@souk/ui/components/checkbox";
import { Dialog } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { Switch } from "@souk/ui/components/switch";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { WebhookView } from "@/server/routers/webhooks/webhook-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";
import { eventKey } from "./event-key.ts";
import { useWebhookChanges } from "./use-webhook-changes.ts";

interface WebhookDialogProps {
  readonly webhook?: WebhookView;
  readonly eventTypes: readonly string[];
  /** Of a new one. */
  readonly onSecret?: (secret: string) => void;
}

/** Adds a webhook, or changes the one it is given. */
export function WebhookDialog({ webhook, eventTypes, onSecret }: WebhookDialogProps) {
  const t = useTranslations("webhooks");
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const initial = {
    url: webhook?.url ?? "",
    description: webhook?.description ?? "",
    types: webhook?.eventTypes ?? [],
  };
  const [isOpen, setOpen] = useState(false);
  const [{ url, description, types }, setValues] = useState(initial);
  const [enabled, setEnabled] = useState(webhook?.state === "enabled");
  const [isChecked, setChecked] = useState(false);
  const { create, update } = useWebhookChanges();
  const { error, isPending } = webhook ? update : create;
  const isOfUrl = failureOf(error).metadata.field === "url";

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (url.trim() === "" || types.length === 0) return;
    const values = {
      shop,
      requestId: newId(),
      url: url.trim(),
      description: description.trim(),
      eventTypes: [...types],
    };
    const onSuccess = () => setOpen(false);
    if (webhook) update.mutate({ ...values, webhookId: webhook.id, enabled }, { onSuccess });
    else
      create.mutate(values, {
        onSuccess: ({ secret }) => {
          onSuccess();
          onSecret?.(secret);
        },
      });
  }

  return (
    <Dialog
      trigger={
        <Button
          size="sm"
          variant={webhook ? "outline" : "ink"}
          {...(webhook && { "aria-label": t("editOf", { url: webhook.url }) })}
        >
          {t(webhook ? "edit" : "add")}
        </Button>
      }
      open={isOpen}
      onOpenChange={(open) => {
        if (open) setValues(initial);
        setEnabled(webhook?.state === "enabled");
        setChecked(false);
        create.reset();
        update.reset();
        setOpen(open);
      }}
      title={t(webhook ? "editTitle" : "addTitle")}
      closeLabel={t("close")}
      className="max-w-140"
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        <TextField
          name="url"
          type="url"
          label={t("url")}
          hint={t("urlHint")}
          placeholder="https://"
          autoComplete="off"
          maxLength={500}
          value={url}
          error={isChecked && url.trim() === "" ? t("urlMissing") : isOfUrl ? errorText(error) : undefined}
          onText={(text) => setValues((before) => ({ ...before, url: text }))}
        />
        <TextField
          name="description"
          label={t("description")}
          autoComplete="off"
          maxLength={200}
          value={description}
          onText={(text) => setValues((before) => ({ ...before, description: text }))}
        />
        <fieldset>
          <legend className="mb-1 font-semibold text-label">{t("events")}</legend>
          {isChecked && types.length === 0 && (
            <p role="alert" className="mb-1 text-label text-danger">
              {t("eventsMissing")}
            </p>
          )}
          <div className="grid gap-x-4 sm:grid-cols-2">
            {eventTypes.map((type) => (
              <Checkbox
                key={type}
                label={t(`event.${eventKey(type)}`)}
                checked={types.includes(type)}
                onChange={({ target: { checked } }) =>
                  setValues((before) => {
                    const others = before.types.filter((each) => each !== type);
                    return { ...before, types: checked ? [...others, type] : others };
                  })
                }
              />
            ))}
          </div>
        </fieldset>
        {webhook && (
          <Switch
            label={t("enabled")}
            hint={t("enabledHint")}
            checked={enabled}
            onChange={({ target: { checked } }) => setEnabled(checked)}
          />
        )}
        {error && !isOfUrl && (
          <Notice tone="error" live>
            {errorText(error)}
          </Notice>
        )}
        <div className="flex justify-end">
          <Button type="submit" loading={isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
