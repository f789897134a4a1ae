"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

export type Suggestion = inferRouterOutputs<AppRouter>["dispatch"]["suggest"];

/** The runs that are proposed for what waits, for what is chosen of it, or in place of a run's order. */
export function useSuggestion(zoneId: string | undefined, runId: string | null = null) {
  const t = useTranslations("board");
  const show = useToast();
  const errorText = useErrorText();
  const asking = useMutation(
    useTRPC().dispatch.suggest.mutationOptions({
      onError: (error) => show({ tone: "error", title: t("notSuggested"), text: errorText(error) }),
    }),
  );
  return {
    suggestion: asking.data ?? null,
    isAsking: asking.isPending,
    ask: (shipmentIds: readonly string[]) => zoneId && asking.mutate({ zoneId, runId, shipmentIds: [...shipmentIds] }),
    clear: () => asking.reset(),
  };
}
