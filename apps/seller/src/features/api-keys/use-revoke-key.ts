"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";

export function useRevokeKey() {
  const t = useTranslations("apiKeys");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  return useMutation(
    trpc.apiKeys.revoke.mutationOptions({
      onSuccess: async () => {
        show({ title: t("revoked"), tone: "good" });
        await queryClient.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() });
      },
    }),
  );
}
