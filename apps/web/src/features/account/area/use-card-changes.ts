"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";

export function useCardChanges() {
  const t = useTranslations("personal.cards");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const reread = () => queryClient.invalidateQueries({ queryKey: trpc.account.cards.list.queryKey() });
  const failed = (title: string) => (error: unknown) => show({ title, text: errorText(error), tone: "error" });
  const remove = useMutation(
    trpc.account.cards.remove.mutationOptions({
      onSuccess: async () => {
        await reread();
        show({ title: t("removed") });
      },
      onError: failed(t("notRemoved")),
    }),
  );
  const setDefault = useMutation(
    trpc.account.cards.setDefault.mutationOptions({ onSuccess: reread, onError: failed(t("notChanged")) }),
  );
  return {
    remove: (cardId: string, onDone: () => void) => remove.mutate({ cardId }, { onSuccess: onDone }),
    isRemoving: remove.isPending,
    makeDefault: (cardId: string) => setDefault.mutate({ cardId }),
    isChanging: setDefault.isPending,
  };
}
