"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { readPushHere, subscribe, unsubscribe } from "./browser-push.ts";

const hereKey = ["push-here"];

/** Messages of this browser: whether it can, whether they come, and switching them on and off. */
export function usePush() {
  const t = useTranslations("wishlist.push");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const { data: here } = useQuery({
    queryKey: hereKey,
    queryFn: readPushHere,
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
  const stateOf = trpc.account.push.state;
  const query = useQuery(stateOf.queryOptions({ here: here?.hash ?? null }, { enabled: here !== undefined }));
  const { mutateAsync: save } = useMutation(trpc.account.push.save.mutationOptions());
  const { mutateAsync: remove } = useMutation(trpc.account.push.remove.mutationOptions());
  const settled = {
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: hereKey });
      await queryClient.invalidateQueries({ queryKey: stateOf.queryKey() });
    },
  };
  const on = useMutation({
    mutationFn: async (publicKey: string) => {
      const { endpoint = "", keys } = (await subscribe(publicKey)) ?? {};
      if (keys === undefined) return;
      await save({ endpoint, p256dh: keys.p256dh ?? "", auth: keys.auth ?? "" });
    },
    onError: (error) => {
      // A browser's own words are for nobody: it could not reach its push service.
      const text = error instanceof DOMException ? t("noService") : errorText(error);
      show({ title: t("notOn"), text, tone: "error" });
    },
    ...settled,
  });
  const off = useMutation({
    mutationFn: async () => {
      const endpoint = await unsubscribe();
      if (endpoint !== null) await remove({ endpoint });
    },
    onError: (error) => show({ title: t("notOff"), text: errorText(error), tone: "error" }),
    ...settled,
  });
  return { here, query, on, off };
}
