"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShortcut } from "../shortcuts/shortcuts-context.tsx";
import { BulkBar } from "../table/bulk-bar.tsx";
import type { Selection } from "../table/use-selection.ts";
import { RejectDialog, type Verdict } from "./reject-dialog.tsx";

/** As many as are decided in one go. */
const most = 100;
const approval: Verdict = { isApproval: true, reasonCodes: [], note: "" };

/** Decides about all chosen cases; what a colleague has is left to them, and said. */
export function BulkActions({ selection }: { selection: Selection }) {
  const t = useTranslations("moderation");
  const tFrame = useTranslations("frame");
  const errorText = useErrorText();
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const [isRejecting, setRejecting] = useState(false);
  const caseIds = [...selection.ids].slice(0, most);
  const decide = useMutation(
    trpc.moderation.bulkDecide.mutationOptions({
      onSuccess: ({ decidedCount, left }) => {
        setRejecting(false);
        selection.clear();
        show({ title: t("bulk.done", { count: decidedCount }), tone: "good" });
        if (left.length > 0) show({ title: t("bulk.left", { count: left.length }), tone: "error" });
      },
      onError: (error) => show({ title: errorText(error), tone: "error" }),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.moderation.pathKey() }),
    }),
  );
  const run = (verdict: Verdict) =>
    decide.mutate({ requestId: newId(), caseIds, verdict: { ...verdict, reasonCodes: [...verdict.reasonCodes] } });
  const enabled = caseIds.length > 0 && !decide.isPending;
  const group = tFrame("shortcuts.list");
  useShortcut({ keys: "a", label: t("keys.approveChosen"), group }, () => run(approval), { enabled });
  useShortcut({ keys: "d", label: t("keys.rejectChosen"), group }, () => setRejecting(true), { enabled });
  return (
    <>
      <BulkBar selection={selection}>
        <Button size="sm" variant="outline" onClick={() => setRejecting(true)}>
          {t("reject.action")}
        </Button>
        <Button size="sm" onClick={() => run(approval)} loading={decide.isPending}>
          {t("approve")}
        </Button>
      </BulkBar>
      <RejectDialog
        isOpen={isRejecting}
        onOpenChange={setRejecting}
        title={t("reject.many", { count: caseIds.length })}
        suggested={[]}
        isBusy={decide.isPending}
        onReject={run}
      />
    </>
  );
}
