"use client";
import { useToast } from "@souk/ui/components/toast";
import { useTranslations } from "next-intl";
import { useMutate } from "@/trpc/use-mutate";
import { useErrorText } from "../errors/use-error-text.ts";
import { forgetRecent } from "./recent-store.ts";

/** Forgets what was looked at, here and with the account. Needs the messages "wishlist.recent". */
export function useClearRecent(isSignedIn: boolean): () => Promise<void> {
  const t = useTranslations("wishlist.recent");
  const mutate = useMutate();
  const show = useToast();
  const errorText = useErrorText();
  return async () => {
    forgetRecent();
    try {
      if (isSignedIn) {
        await mutate(
          ({ trpc, queryClient }) =>
            trpc.recent.clear.mutationOptions({
              onSuccess: () => queryClient.setQueryData(trpc.recent.list.queryKey(), []),
            }),
          undefined,
        );
      }
      show({ title: t("cleared") });
    } catch (error) {
      show({ title: t("notCleared"), text: errorText(error), tone: "error" });
    }
  };
}
