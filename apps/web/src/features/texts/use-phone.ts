"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { PhoneView } from "@/server/routers/account/phone/view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

/** The number that text messages go to: keeping, confirming and forgetting it. */
export function usePhone() {
  const t = useTranslations("wishlist.texts");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const { queryKey } = trpc.account.phone.get.queryOptions();
  const query = useQuery(trpc.account.phone.get.queryOptions());
  const onSuccess = (phone: PhoneView) => {
    queryClient.setQueryData(queryKey, (before) => before && { ...before, ...phone });
    // With another number text messages are off.
    void queryClient.invalidateQueries({ queryKey: trpc.account.notifications.get.queryKey() });
  };
  const save = useMutation(trpc.account.phone.save.mutationOptions({ onSuccess }));
  const confirm = useMutation(trpc.account.phone.confirm.mutationOptions({ onSuccess }));
  const remove = useMutation(
    trpc.account.phone.remove.mutationOptions({
      onError: (error) => show({ title: t("notRemoved"), text: errorText(error), tone: "error" }),
      onSettled: async () => {
        await queryClient.invalidateQueries({ queryKey });
        await queryClient.invalidateQueries({ queryKey: trpc.account.notifications.get.queryKey() });
      },
    }),
  );
  return {
    query,
    save: (number: string) => save.mutateAsync({ requestId: crypto.randomUUID(), number }),
    confirm: (code: string) => confirm.mutateAsync({ code }),
    remove,
  };
}
