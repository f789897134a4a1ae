"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { useShop } from "../../shop/shop-context.tsx";

/** What can be done with a product as a whole; the page then shows it as it is. */
export function useProductActions(productId: string) {
  const t = useTranslations("products.actions");
  const { catalogue } = useTRPC();
  const { slug: shop } = useShop();
  const queryClient = useQueryClient();
  const router = useRouter();
  const show = useToast();
  const errorText = useErrorText();

  const refresh = () => queryClient.invalidateQueries({ queryKey: catalogue.pathKey() });
  const done = (word: "submitted" | "withdrawn" | "archived" | "unarchived") => async () => {
    show({ title: t(`done.${word}`), tone: "good" });
    router.replace(`/${shop}/products/${productId}`);
    await refresh();
  };
  const onError = (error: unknown) => show({ title: errorText(error), tone: "error" });

  const submit = useMutation(catalogue.submit.mutationOptions({ onSuccess: done("submitted") }));
  const withdraw = useMutation(catalogue.withdraw.mutationOptions({ onSuccess: done("withdrawn") }));
  const discard = useMutation(
    catalogue.discardDraft.mutationOptions({
      onError,
      onSuccess: async () => {
        show({ title: t("done.discarded"), tone: "good" });
        queryClient.removeQueries({ queryKey: catalogue.get.queryKey({ shop, productId }) });
        router.push(`/${shop}/products`);
        await queryClient.invalidateQueries({ queryKey: catalogue.list.pathKey() });
      },
    }),
  );
  const archive = useMutation(
    catalogue.setArchived.mutationOptions({
      onError,
      onSuccess: (_answer, { isArchived }) => done(isArchived ? "archived" : "unarchived")(),
    }),
  );
  const of = () => ({ shop, requestId: newId(), productId });
  return {
    submit: { ...stateOf(submit), run: (version: number) => submit.mutate({ ...of(), version }) },
    withdraw: { ...stateOf(withdraw), run: () => withdraw.mutate(of()) },
    discard: { ...stateOf(discard), run: (version: number) => discard.mutate({ ...of(), version }) },
    archive: { ...stateOf(archive), run: (isArchived: boolean) => archive.mutate({ ...of(), isArchived }) },
  };
}

const stateOf = ({ isPending, error }: { isPending: boolean; error: unknown }) => ({ isPending, error });
