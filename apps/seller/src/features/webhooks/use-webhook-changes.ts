"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";

/** What changes webhooks; the pages follow. */
export function useWebhookChanges() {
  const t = useTranslations("webhooks.said");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.webhooks.pathKey() });
  const after = (said: "saved" | "deleted" | "tested" | "replayed") => ({
    onSuccess: async () => {
      show({ title: t(said), tone: "good" });
      await refresh();
    },
  });
  const onSuccess = () => refresh();
  return {
    create: useMutation(trpc.webhooks.create.mutationOptions({ onSuccess })),
    rotate: useMutation(trpc.webhooks.rotate.mutationOptions({ onSuccess })),
    update: useMutation(trpc.webhooks.update.mutationOptions(after("saved"))),
    remove: useMutation(trpc.webhooks.remove.mutationOptions(after("deleted"))),
    test: useMutation(trpc.webhooks.test.mutationOptions(after("tested"))),
    replay: useMutation(trpc.webhooks.replay.mutationOptions(after("replayed"))),
    replaySince: useMutation(
      trpc.webhooks.replaySince.mutationOptions({
        onSuccess: async ({ count }) => {
          show({ title: t("replayedSince", { count }), tone: "good" });
          await refresh();
        },
      }),
    ),
  };
}
