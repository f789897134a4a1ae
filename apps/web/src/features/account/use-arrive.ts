"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";

/** After signing in: brings along what the browser gathered as a guest, says so, and goes on. */
export function useArrive(next: string) {
  const t = useTranslations("account.signIn");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const show = useToast();
  const { mutateAsync: claimGuest } = useMutation(trpc.account.claimGuest.mutationOptions({ retry: 1 }));

  async function claim(greeting: string) {
    try {
      const { mergedLineCount: lines, adoptedOrderCount: orders } = await claimGuest();
      const text = lines + orders > 0 ? t("claimed", { lines, orders }).trim() : undefined;
      show({ title: greeting, tone: "good", ...(text && { text }) });
    } catch {
      show({
        title: greeting,
        text: t("notClaimed"),
        tone: "error",
        action: { label: t("tryAgain"), altText: t("tryAgainAlt"), onSelect: () => void arriveAgain(greeting) },
      });
    }
  }

  async function arriveAgain(greeting: string) {
    await claim(greeting);
    await queryClient.invalidateQueries();
  }

  return async (greeting: string) => {
    await claim(greeting);
    // Everything that was read was read as somebody else.
    await queryClient.invalidateQueries();
    router.push(next);
  };
}
