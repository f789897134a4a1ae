"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Checkbox } from "@souk/ui/components/checkbox";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { forgetRecent } from "../../recent/recent-store.ts";
import { useClearRecent } from "../../recent/use-clear-recent.ts";
import { QueryState } from "./query-state.tsx";

/** Whether what is looked at is kept, and the way to forget it now. */
export function RecentlyViewedChoice() {
  const t = useTranslations("personal.preferences");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const key = trpc.account.preferences.get.queryKey();
  const query = useQuery(trpc.account.preferences.get.queryOptions());
  const clear = useClearRecent(true);
  const { mutate } = useMutation(
    trpc.account.preferences.update.mutationOptions({
      scope: { id: "preferences" },
      onMutate: async (chosen) => {
        await queryClient.cancelQueries({ queryKey: key });
        queryClient.setQueryData(key, chosen);
      },
      onSuccess: (_answer, { keepsRecentlyViewed }) => {
        if (!keepsRecentlyViewed) forgetRecent();
        void queryClient.invalidateQueries({ queryKey: trpc.recent.list.queryKey() });
      },
      onError: (error) => {
        void queryClient.invalidateQueries({ queryKey: key });
        show({ title: t("notSaved"), text: errorText(error), tone: "error" });
      },
    }),
  );
  const preferences = query.data;
  if (!preferences) return <QueryState query={query} className="h-24" />;
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <Checkbox
        className="grow basis-72"
        label={<span className="font-medium">{t("recent")}</span>}
        hint={t("recentHint")}
        checked={preferences.keepsRecentlyViewed}
        onChange={(event) => mutate({ keepsRecentlyViewed: event.target.checked })}
      />
      {preferences.keepsRecentlyViewed && (
        <Button size="sm" variant="outline" onClick={clear}>
          {t("clear")}
        </Button>
      )}
    </Card>
  );
}
