"use client";
import { Card } from "@souk/ui/components/card";
import { Switch } from "@souk/ui/components/switch";
import { TextField } from "@souk/ui/components/text-field";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { QuietHoursView } from "@/server/routers/account/notifications/choices-view";
import { useTRPC } from "@/trpc/react";
import { QueryState } from "../account/area/query-state.tsx";
import { useErrorText } from "../errors/use-error-text.ts";

/** By the clock of whoever switches them on. */
const nightHere = (): QuietHoursView => ({
  ...{ from: "22:00", until: "08:00" },
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** When somebody wants to hear nothing that can wait. */
export function QuietHours({ labelledBy }: { labelledBy: string }) {
  const t = useTranslations("wishlist.mails");
  const { query, save } = useQuietHours();
  if (!query.data) return <QueryState query={query} className="h-20" />;
  const { quietHours } = query.data;
  return (
    <Card padding="none" role="group" aria-labelledby={labelledBy}>
      <Switch
        className="px-4 py-3.5 sm:px-5"
        label={t("quiet")}
        hint={t("quietHint")}
        checked={quietHours !== null}
        onChange={(event) => save(event.target.checked ? nightHere() : null)}
      />
      {quietHours && (
        <div className="grid gap-3 border-line border-t px-4 py-4 sm:px-5">
          <div className="flex flex-wrap gap-4">
            {(["from", "until"] as const).map((end) => (
              <TextField
                key={end}
                type="time"
                required
                name={end}
                label={t(end)}
                fieldClassName="w-36"
                value={quietHours[end]}
                onText={(text) => text !== "" && save({ ...quietHours, [end]: text })}
              />
            ))}
          </div>
          <p className="text-small text-soft">{t("zone", { zone: quietHours.timeZone })}</p>
        </div>
      )}
    </Card>
  );
}

function useQuietHours() {
  const t = useTranslations("wishlist.mails");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const queryKey = trpc.account.notifications.get.queryKey();
  const query = useQuery(trpc.account.notifications.get.queryOptions());
  const { mutate } = useMutation(
    trpc.account.notifications.setQuietHours.mutationOptions({
      scope: { id: "quiet-hours" },
      onMutate: async ({ quietHours }) => {
        await queryClient.cancelQueries({ queryKey });
        queryClient.setQueryData(queryKey, (before) => before && { ...before, quietHours });
      },
      onError: (error) => {
        void queryClient.invalidateQueries({ queryKey });
        show({ title: t("notSaved"), text: errorText(error), tone: "error" });
      },
    }),
  );
  return { query, save: (quietHours: QuietHoursView | null) => mutate({ quietHours }) };
}
