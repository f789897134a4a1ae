"use client";
import { newId } from "@souk/ids/id";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskReturnView } from "@/server/routers/desk-returns/desk-return-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { ReceiveForm } from "../returns/receive-form.tsx";
import { RefundForm } from "../returns/refund-form.tsx";
import { DeskRefundPreview } from "./desk-refund-preview.tsx";
import type { DeskReturnActions } from "./use-desk-return-actions.ts";

interface ActForShopProps {
  readonly found: DeskReturnView;
  readonly actions: DeskReturnActions;
}

/** Receives or refunds in the shop's place; nothing is done without saying why. */
export function ActForShop({ found, actions }: ActForShopProps) {
  const t = useTranslations("returns.desk");
  const errorText = useErrorText();
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const act = async (step: (why: { requestId: string; note: string }) => Promise<void>) => {
    setError(null);
    setMissing(note.trim() === "");
    if (note.trim() === "") return;
    await step({ requestId: newId(), note: note.trim() }).catch(setError);
  };
  return (
    <Card className="grid gap-5" role="group" aria-label={t("act")}>
      <div>
        <h2 className="text-subheading">{t("act")}</h2>
        <p className="text-small text-soft">{t("actText", { seller: found.seller.name })}</p>
      </div>
      <TextAreaField
        name="why"
        label={t("why")}
        hint={t("whyHint")}
        value={note}
        rows={2}
        maxLength={1_000}
        error={isMissing && note.trim() === "" ? t("whyMissing") : undefined}
        onText={setNote}
      />
      {found.state === "approved" && (
        <ReceiveForm
          found={found}
          actions={{ isBusy: actions.isBusy, receive: (lines) => void act((why) => actions.receive(lines, why)) }}
        />
      )}
      {found.state === "received" && (
        <RefundForm
          found={found}
          actions={{ refund: (wish) => void act((why) => actions.refund(wish, why)) }}
          preview={(wish) => <DeskRefundPreview found={found} wish={wish} isBusy={actions.isBusy} />}
        />
      )}
      {error !== null && (
        <Notice tone="error" live>
          {errorText(error)}
        </Notice>
      )}
    </Card>
  );
}
