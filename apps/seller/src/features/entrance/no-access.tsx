"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { useSuspenseQuery } from "@tanstack/react-query";
import { DoorClosed } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { LanguageChoice } from "../frame/language-choice.tsx";
import { renewalOf } from "./renewal.ts";
import { useSignOut } from "./use-sign-out.ts";

/** For somebody who is signed in, but has no shop and is no operator. */
export function NoAccess() {
  const t = useTranslations("entrance.noAccess");
  const { data: me } = useSuspenseQuery(useTRPC().me.queryOptions());
  const { signOut, isSigningOut } = useSignOut();
  const locale = useLocale();
  const who = me.email ?? me.name;
  return (
    <main className="mx-auto grid min-h-dvh max-w-160 content-center justify-items-center gap-6 px-4 py-10">
      <EmptyState
        headingLevel={1}
        icon={<DoorClosed strokeWidth={1.75} />}
        title={t("title")}
        className="w-full"
        action={
          <span className="flex flex-wrap justify-center gap-2.5">
            <Button variant="outline" onClick={signOut} loading={isSigningOut} loadingLabel={t("signingOut")}>
              {t("signOut")}
            </Button>
            <LinkButton href={renewalOf(locale)} variant="outline">
              {t("again")}
            </LinkButton>
            <LinkButton href="/apply" linkAs={Link} variant="brand">
              {t("apply")}
            </LinkButton>
          </span>
        }
      >
        {who ? t("text", { who }) : t("textNameless")}
      </EmptyState>
      <LanguageChoice />
    </main>
  );
}
