"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SavedAddressView } from "@/server/routers/account/address-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";

/** Removes at once on the screen and offers the way back; chooses the usual one. */
export function useAddressChanges() {
  const t = useTranslations("account.addresses");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const reread = () => queryClient.invalidateQueries({ queryKey: trpc.account.addresses.list.queryKey() });
  const scope = { id: "addresses" };
  const save = useMutation(
    trpc.account.addresses.save.mutationOptions({
      scope,
      onSettled: reread,
      onError: (error) => show({ title: t("notSaved"), text: errorText(error), tone: "error" }),
    }),
  );
  const erase = useMutation(
    trpc.account.addresses.delete.mutationOptions({
      scope,
      onSettled: reread,
      onError: (error, { addressId }) => {
        setRemoved((before) => new Set([...before].filter((id) => id !== addressId)));
        show({ title: t("notRemoved"), text: errorText(error), tone: "error" });
      },
    }),
  );

  function remove(address: SavedAddressView) {
    setRemoved((before) => new Set([...before, address.id]));
    erase.mutate({ addressId: address.id });
    show({
      title: t("removed"),
      text: `${address.recipient}, ${address.line1}`,
      action: {
        label: t("undo"),
        altText: t("undoAlt"),
        // Gone is gone: what comes back is another with the same words.
        onSelect: () => save.mutate({ requestId: crypto.randomUUID(), address: { ...address, id: "" } }),
      },
    });
  }
  const makeDefault = (address: SavedAddressView) =>
    save.mutate({ requestId: crypto.randomUUID(), address: { ...address, isDefault: true } });
  return { removed, remove, makeDefault };
}
