"use client";
import { failureOf } from "@souk/bff/failure";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { type ProfileField, type ProfileValues, textsOf } from "./profile-values.ts";

/** Saves the profile; it is shown as saved at once, and as it was before when that fails. */
export function useSaveProfile() {
  const t = useTranslations("profile");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const show = useToast();
  const { slug: shop } = useShop();
  const key = trpc.shop.profile.queryKey({ shop });
  const { mutate, isPending, error } = useMutation(
    trpc.shop.updateProfile.mutationOptions({
      onMutate: async ({ shop: _shop, requestId: _requestId, ...texts }) => {
        await queryClient.cancelQueries({ queryKey: key });
        const before = queryClient.getQueryData(key);
        queryClient.setQueryData(key, before && { ...before, ...texts });
        return { before };
      },
      onError: (_error, _input, context) => queryClient.setQueryData(key, context?.before),
      onSuccess: async (saved) => {
        queryClient.setQueryData(key, saved);
        show({ title: t("saved"), tone: "good" });
        // The name stands in the frame too.
        await queryClient.invalidateQueries({ queryKey: trpc.me.queryKey() });
        router.refresh();
      },
    }),
  );
  const save = (values: ProfileValues) => mutate({ shop, requestId: newId(), ...textsOf(values) });
  return { save, isSaving: isPending, error };
}

const fieldOfRefusal: Readonly<Partial<Record<string, ProfileField>>> = {
  name: "name",
  city: "city",
  "description.en": "en",
  "description.ru": "ru",
  "returnsPolicy.en": "returns-en",
  "returnsPolicy.ru": "returns-ru",
  "shippingPolicy.en": "shipping-en",
  "shippingPolicy.ru": "shipping-ru",
};

/** The field that a refusal is about. */
export function refusedField(error: unknown): ProfileField | undefined {
  return fieldOfRefusal[failureOf(error).metadata.field ?? ""];
}
