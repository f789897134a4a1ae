"use client";
import { Card } from "@souk/ui/components/card";
import { Switch } from "@souk/ui/components/switch";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { QueryState } from "../states/query-state.tsx";

const kinds = ["sales", "payouts", "products"] as const;

/** What the member wants to be told; each choice is kept as it is made. */
export function NotificationChoices({ shop }: { shop: string }) {
  const t = useTranslations("notifications.choices");
  const { query, choose } = useChoices(shop);
  if (!query.data) return <QueryState query={query} className="h-48" />;
  const choices = query.data;
  return (
    <div className="grid gap-4">
      <p className="text-soft">{t("text")}</p>
      <Card padding="none" role="group" aria-label={t("title")}>
        {kinds.map((kind) => (
          <Switch
            key={kind}
            className="border-line px-4 py-3.5 not-first:border-t"
            label={t(kind)}
            hint={t(`${kind}Hint`)}
            checked={choices[kind]}
            onChange={(event) => choose({ shop, kind, isOn: event.target.checked })}
          />
        ))}
      </Card>
      <p className="text-small text-soft">{t("always")}</p>
    </div>
  );
}

function useChoices(shop: string) {
  const t = useTranslations("notifications");
  const { notifications } = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const queryKey = notifications.choices.queryKey({ shop });
  const query = useQuery(notifications.choices.queryOptions({ shop }));
  const { mutate: choose } = useMutation(
    notifications.choose.mutationOptions({
      // One after the other, so that the last answer is the last choice.
      scope: { id: "notification-choices" },
      onMutate: async ({ kind, isOn }) => {
        await queryClient.cancelQueries({ queryKey });
        queryClient.setQueryData(queryKey, (before) => before && { ...before, [kind]: isOn });
      },
      onError: (error) => show({ title: t("notRead"), text: errorText(error), tone: "error" }),
      onSettled: () => queryClient.invalidateQueries({ queryKey }),
    }),
  );
  return { query, choose };
}
