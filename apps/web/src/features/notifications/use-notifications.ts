"use client";
import { useToast } from "@souk/ui/components/toast";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

const refreshMs = 30_000;

/** What the shopper was told; reading counts at once in the header too. */
export function useNotifications() {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const query = useInfiniteQuery(
    trpc.notifications.list.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => page.nextCursor, refetchInterval: refreshMs, refetchOnMount: "always" },
    ),
  );
  const settled = {
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.notifications.pathKey() }),
    onError: (error: unknown) => show({ title: t("notRead"), text: errorText(error), tone: "error" }),
  };
  const one = useMutation(trpc.notifications.markRead.mutationOptions(settled));
  const all = useMutation(trpc.notifications.markAllRead.mutationOptions(settled));
  return { query, read: one.mutate, readAll: all.mutate, isReadingAll: all.isPending };
}
