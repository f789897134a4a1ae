"use client";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { QueueCaseView } from "@/server/routers/moderation/case-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { isReasonCode } from "./reasons.ts";
import { useClaim } from "./use-claim.ts";

/** Whose case it is, how it was decided, and what the seller says to that. */
export function CaseNotices({ item }: { item: QueueCaseView }) {
  const t = useTranslations("moderation");
  const errorText = useErrorText();
  const { error } = useClaim(item);
  const { holder, state, decision, appeal } = item;
  const isWaiting = state === "open" || state === "appealed";
  const isTaken = isWaiting && holder !== null && !holder.isMe;
  const reasons = decision?.reasonCodes.map((code) => (isReasonCode(code) ? t(`reasons.${code}`) : code)) ?? [];
  return (
    <>
      {isTaken && <Notice tone="warn">{t("taken", { name: holder.name || t("holder.colleague") })}</Notice>}
      {!isTaken && isWaiting && error && (
        <Notice tone="error" live>
          {errorText(error)}
        </Notice>
      )}
      {(state === "withdrawn" || state === "superseded") && (
        <Notice title={t(`state.${state}`)}>{t(`over.${state}`)}</Notice>
      )}
      {decision && (
        <Notice
          tone={decision.isApproval ? "good" : "warn"}
          title={t(decision.isApproval ? "state.approved" : "state.rejected")}
        >
          {[...reasons, decision.note, decision.isAutomatic ? t("automaticText") : ""].filter(Boolean).join(" · ")}
        </Notice>
      )}
      {appeal && (
        <Notice title={t(`outcome.${appeal.outcome}`)}>
          <span className="whitespace-pre-wrap">{appeal.text}</span>
        </Notice>
      )}
    </>
  );
}
