"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";

/** Says so while the account's address is not confirmed, and sends the link again. Nothing else waits for it. */
export function UnconfirmedNotice({ className }: { className?: string }) {
  const t = useTranslations("identity.unconfirmed");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const { data: me } = useQuery(trpc.account.me.queryOptions());
  const { data: state } = useQuery(trpc.account.identity.state.queryOptions(undefined, { enabled: Boolean(me) }));
  const { mutate, isPending } = useMutation(
    trpc.account.identity.resendVerification.mutationOptions({
      onSuccess: async ({ alreadyVerified }) => {
        if (!alreadyVerified) show({ title: t("sent"), text: t("sentText"), tone: "good" });
        await queryClient.invalidateQueries({ queryKey: trpc.account.identity.state.queryKey() });
      },
      onError: (error) => show({ title: t("notSent"), text: errorText(error), tone: "error" }),
    }),
  );
  if (!me || state?.isEmailConfirmed !== false) return null;
  return (
    <Notice
      tone="warn"
      title={t("title")}
      className={className}
      action={
        <Button size="sm" variant="outline" loading={isPending} loadingLabel={t("sending")} onClick={() => mutate()}>
          {t("resend")}
        </Button>
      }
    >
      {t("text", { email: me.email ?? "" })}
    </Notice>
  );
}
