"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import type { Verdict } from "./reject-dialog.tsx";

/** Decides, and goes on to what waits next. */
export function useDecide({ caseId, nextCaseId }: { caseId: string; nextCaseId: string | null }) {
  const t = useTranslations("moderation");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const show = useToast();
  const errorText = useErrorText();
  const decide = useMutation(
    trpc.moderation.decide.mutationOptions({
      onSuccess: (_, { verdict }) => {
        show({ title: t(verdict.isApproval ? "done.approved" : "done.rejected"), tone: "good" });
        router.push(nextCaseId ? `/operator/moderation/${nextCaseId}` : "/operator/moderation");
      },
      onError: (error) => show({ title: errorText(error), tone: "error" }),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.moderation.pathKey() }),
    }),
  );
  return {
    isBusy: decide.isPending,
    decide: (verdict: Verdict) =>
      decide.mutate({ requestId: newId(), caseId, verdict: { ...verdict, reasonCodes: [...verdict.reasonCodes] } }),
  };
}
