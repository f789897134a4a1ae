"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

/** Gives deliveries to the carrier and takes them back, and says what came of it. */
export function useCarrier() {
  const t = useTranslations("carrier");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const settled = {
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: trpc.carrier.list.pathKey() }),
        client.invalidateQueries({ queryKey: trpc.dispatch.pathKey() }),
      ]),
  };
  const book = useMutation(trpc.carrier.book.mutationOptions(settled));
  const cancel = useMutation(trpc.carrier.cancel.mutationOptions(settled));

  async function say(work: () => Promise<string>): Promise<boolean> {
    try {
      show({ tone: "good", title: await work() });
      return true;
    } catch (error) {
      show({ tone: "error", title: t("notDone"), text: errorText(error) });
      return false;
    }
  }

  return {
    isBusy: book.isPending || cancel.isPending,
    /** Says whether it has. */
    give: (shipmentId: string, service: "standard" | "express") =>
      say(async () => {
        await book.mutateAsync({ requestId: newId(), shipmentId, service });
        return t("given");
      }),
    takeBack: (shipmentId: string) =>
      say(async () => {
        const after = await cancel.mutateAsync({ requestId: newId(), shipmentId });
        return after?.booking ? t("askedBack") : t("takenBack");
      }),
  };
}
