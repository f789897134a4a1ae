"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ChoiceKind } from "@/server/routers/account/notifications/choices-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

export const wishMailKinds = ["wishCheaper", "wishBack"] as const;

const mutationKey = ["wish-mail-choice"];

/** What somebody wants to be mailed: changed at once, and as the service has it when the last change is there. */
export function useWishMailChoices() {
  const t = useTranslations("wishlist.mails");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const queryKey = trpc.account.notifications.get.queryKey();
  const query = useQuery(trpc.account.notifications.get.queryOptions());
  const { mutate } = useMutation({
    ...trpc.account.notifications.update.mutationOptions({
      scope: { id: "notifications" },
      onMutate: async ({ kind, isOn }) => {
        await queryClient.cancelQueries({ queryKey });
        queryClient.setQueryData(queryKey, (before) => before && { ...before, [kind]: isOn });
      },
      onSuccess: (choices) => {
        if (queryClient.isMutating({ mutationKey }) !== 1) return;
        queryClient.setQueryData(queryKey, (before) => before && { ...before, ...choices });
      },
      onError: (error) => {
        void queryClient.invalidateQueries({ queryKey });
        show({ title: t("notSaved"), text: errorText(error), tone: "error" });
      },
    }),
    mutationKey,
  });
  return { query, choose: (kind: ChoiceKind, isOn: boolean) => mutate({ kind, isOn }) };
}
