"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { Skeleton } from "@souk/ui/components/skeleton";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { renewalOf } from "../entrance/renewal.ts";
import { useSignOut } from "../entrance/use-sign-out.ts";
import { useErrorText } from "../errors/use-error-text.ts";

/** Where the link of an invitation leads whoever is signed in. */
export function InvitationPage({ token }: { token: string }) {
  const t = useTranslations("team");
  const format = useFormatter();
  const locale = useLocale();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const invitation = useQuery({
    ...trpc.team.invitation.queryOptions({ token }),
    retry: false,
    refetchOnWindowFocus: false,
  });
  const accept = useMutation(trpc.team.accept.mutationOptions());
  const { signOut, isSigningOut } = useSignOut();
  const error = accept.error ?? invitation.error;
  return (
    <Card padding="roomy">
      <h1 className="text-heading">{t("joinTitle")}</h1>
      {accept.isSuccess ? (
        <div className="mt-4 grid gap-5">
          <Notice live>{t("joined")}</Notice>
          <div>
            <LinkButton href={renewalOf(locale)} variant="brand">
              {t("openShop")}
            </LinkButton>
          </div>
        </div>
      ) : error !== null ? (
        <div className="mt-4 grid gap-5">
          <Notice tone="error" live>
            {errorText(error)}
          </Notice>
          <div>
            <Button variant="outline" onClick={signOut} loading={isSigningOut}>
              {t("otherAccount")}
            </Button>
          </div>
        </div>
      ) : invitation.data ? (
        <div className="mt-4 grid gap-5">
          <p>
            {t("joinText", {
              shop: invitation.data.shopName,
              role: t(`roles.${invitation.data.role}`),
              date: format.dateTime(new Date(invitation.data.expiresAt), { dateStyle: "medium" }),
            })}
          </p>
          <p className="text-soft">{t(`rights.${invitation.data.role}`)}</p>
          <div>
            <Button
              variant="brand"
              onClick={() => accept.mutate({ requestId: newId(), token })}
              loading={accept.isPending}
            >
              {t("join")}
            </Button>
          </div>
        </div>
      ) : (
        <Skeleton className="mt-4 h-24 rounded-16" />
      )}
    </Card>
  );
}
