"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { forgetRecent } from "./recent-store.ts";

/** Forgets what was looked at, here and with the account. Needs the messages "wishlist.recent". */
export function useClearRecent(isSignedIn: boolean): () => void {
  const t = useTranslations("wishlist.recent");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const done = () => show({ title: t("cleared") });
  const { mutate } = useMutation(
    trpc.recent.clear.mutationOptions({
      onSuccess: () => {
        queryClient.setQueryData(trpc.recent.list.queryKey(), []);
        done();
      },
      onError: (error) => show({ title: t("notCleared"), text: errorText(error), tone: "error" }),
    }),
  );
  return () => {
    forgetRecent();
    if (isSignedIn) mutate();
    else done();
  };
}
