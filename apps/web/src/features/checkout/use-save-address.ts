"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import type { DeliveryValues } from "./delivery-form.ts";

/** Saves the address of a checkout beside it: the order does not wait for it, nor depend on it. */
export function useSaveAddress(hasAccount: boolean, isOnAtFirst: boolean) {
  const t = useTranslations("account.addresses");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [isOn, setOn] = useState(isOnAtFirst);
  const { mutate } = useMutation(
    trpc.account.addresses.save.mutationOptions({
      onSuccess: () =>
        queryClient.invalidateQueries({ queryKey: trpc.account.addresses.list.queryKey(), refetchType: "none" }),
      onError: (error) => show({ title: t("notSaved"), text: errorText(error), tone: "error" }),
    }),
  );
  function save({ email: _email, ...address }: DeliveryValues) {
    if (!hasAccount || !isOn) return;
    // Once: a second card is no second address.
    setOn(false);
    mutate({ requestId: crypto.randomUUID(), address: { ...address, id: "", isDefault: false } });
  }
  return { isOn, onChange: setOn, save };
}
