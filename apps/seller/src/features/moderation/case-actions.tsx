"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "@/i18n/navigation";
import type { CasePageView } from "@/server/routers/moderation/get";
import { useShortcut } from "../shortcuts/shortcuts-context.tsx";
import { isReasonCode } from "./reasons.ts";
import { RejectDialog, type Verdict } from "./reject-dialog.tsx";
import { useDecide } from "./use-decide.ts";

const approval: Verdict = { isApproval: true, reasonCodes: [], note: "" };

/** What whoever has the case does with it: by buttons, or by keys. */
export function CaseActions({ page: { case: item, nextCaseId } }: { page: CasePageView }) {
  const t = useTranslations("moderation");
  const router = useRouter();
  const { decide, isBusy } = useDecide({ caseId: item.id, nextCaseId });
  const [isRejecting, setRejecting] = useState(false);
  const isMine = item.holder?.isMe ?? false;
  const enabled = isMine && !isBusy;
  const suggested = [...new Set(item.findings.map(({ code }) => code))].filter(isReasonCode).slice(0, 5);
  const goOn = () => router.push(nextCaseId ? `/operator/moderation/${nextCaseId}` : "/operator/moderation");
  const group = t("keys.group");
  useShortcut({ keys: "a", label: t("approve"), group }, () => decide(approval), { enabled });
  useShortcut({ keys: "d", label: t("reject.action"), group }, () => setRejecting(true), { enabled });
  useShortcut({ keys: "n", label: t("next"), group }, goOn);
  useShortcut({ keys: "u", label: t("back"), group }, () => router.push("/operator/moderation"));
  return (
    <>
      <Button variant="ghost" onClick={goOn}>
        {t(nextCaseId ? "next" : "back")}
      </Button>
      <Button variant="outline" disabled={!enabled} onClick={() => setRejecting(true)}>
        {t("reject.action")}
      </Button>
      <Button variant="brand" disabled={!isMine} loading={isBusy} onClick={() => decide(approval)}>
        {t("approve")}
      </Button>
      <RejectDialog
        isOpen={isRejecting}
        onOpenChange={setRejecting}
        title={t("reject.one", { title: item.title })}
        suggested={suggested}
        isBusy={isBusy}
        onReject={decide}
      />
    </>
  );
}
