"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskReturnView } from "@/server/routers/desk-returns/desk-return-view";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { DecideDialog } from "../operator/decide-dialog.tsx";
import type { DeskReturnActions } from "./use-desk-return-actions.ts";

interface AnswerForShopProps {
  readonly found: DeskReturnView;
  readonly actions: DeskReturnActions;
}

/** Answers in the shop's place; what the shop declined can only be approved. */
export function AnswerForShop({ found, actions }: AnswerForShopProps) {
  return (
    <>
      {found.state === "requested" && <Decline found={found} actions={actions} />}
      <Approve found={found} actions={actions} />
    </>
  );
}

function Decline({ found, actions }: AnswerForShopProps) {
  const t = useTranslations("returns.desk");
  const [message, setMessage] = useState("");
  return (
    <DecideDialog
      trigger={<Button variant="outline">{t("decline.open")}</Button>}
      title={t("decline.title", { code: found.code, seller: found.seller.name })}
      text={t("decline.text")}
      note={{ label: t("why"), hint: t("whyHint") }}
      needsNote
      confirm={t("decline.yes")}
      keep={t("decline.no")}
      isDanger
      isDisabled={message.trim() === ""}
      content={message}
      onDecide={(why) => actions.decline(message.trim(), why)}
    >
      <TextAreaField
        name="message"
        label={t("decline.message")}
        value={message}
        rows={2}
        maxLength={1_000}
        onText={setMessage}
      />
    </DecideDialog>
  );
}

function Approve({ found, actions }: AnswerForShopProps) {
  const t = useTranslations("returns.desk");
  const [message, setMessage] = useState("");
  const isOverruling = found.state === "declined";
  const about = { code: found.code, seller: found.seller.name };
  return (
    <DecideDialog
      trigger={<Button>{t(isOverruling ? "approve.overrule" : "approve.open")}</Button>}
      title={t(isOverruling ? "approve.overruleTitle" : "approve.title", about)}
      text={t(isOverruling ? "approve.overruleText" : "approve.text")}
      note={{ label: t("why"), hint: t("whyHint") }}
      needsNote
      confirm={t("approve.yes")}
      keep={t("approve.no")}
      content={message}
      onDecide={(why) => actions.approve(message.trim(), why)}
    >
      <TextAreaField
        name="message"
        label={t("approve.message")}
        hint={t("approve.messageHint")}
        value={message}
        rows={2}
        maxLength={1_000}
        onText={setMessage}
      />
    </DecideDialog>
  );
}
