"use client";
import { useToast } from "@souk/ui/components/toast";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

const refreshMs = 30_000;

/** What the member was told about a shop; reading counts at once at the bell too. */
export function useNotifications(shop: string) {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const query = useInfiniteQuery(
    trpc.notifications.list.infiniteQueryOptions(
      { shop },
      { getNextPageParam: (page) => page.nextCursor, refetchInterval: refreshMs, refetchOnMount: "always" },
    ),
  );
  const settled = {
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.notifications.pathKey() }),
    onError: (error: unknown) => show({ title: t("notRead"), text: errorText(error), tone: "error" }),
  };
  const one = useMutation(trpc.notifications.markRead.mutationOptions(settled));
  const all = useMutation(trpc.notifications.markAllRead.mutationOptions(settled));
  return {
    query,
    read: (notificationId: string) => one.mutate({ shop, notificationId }),
    readAll: (upTo: string) => all.mutate({ shop, upTo }),
    isReadingAll: all.isPending,
  };
}
