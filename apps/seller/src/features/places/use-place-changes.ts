"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";

/** What changes places, closures and handling; the page and the stock's columns follow. */
export function usePlaceChanges(onDone: () => void = () => {}) {
  const t = useTranslations("places.done");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const after = (said: "saved" | "removed" | "closed" | "reopened" | "handling") => ({
    onSuccess: async () => {
      onDone();
      show({ title: t(said), tone: "good" });
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.places.pathKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.stock.summary.pathKey() }),
      ]);
    },
  });
  return {
    save: useMutation(trpc.places.save.mutationOptions(after("saved"))),
    remove: useMutation(trpc.places.remove.mutationOptions(after("removed"))),
    close: useMutation(trpc.places.close.mutationOptions(after("closed"))),
    reopen: useMutation(trpc.places.reopen.mutationOptions(after("reopened"))),
    setHandling: useMutation(trpc.places.setHandling.mutationOptions(after("handling"))),
  };
}
