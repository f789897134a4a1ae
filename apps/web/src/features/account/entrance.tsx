"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { LinkButton } from "@souk/ui/components/link-button";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { ShopLink } from "../layout/shop-link.tsx";
import { useSignOut } from "./use-sign-out.ts";

export interface EntranceProps {
  readonly title: string;
  readonly next: string;
  readonly children: ReactNode;
  readonly footer: ReactNode;
}

/** The frame of signing in and of registering; says so when somebody is signed in already. */
export function Entrance({ title, next, children, footer }: EntranceProps) {
  const t = useTranslations("account");
  const { data: me } = useQuery(useTRPC().account.me.queryOptions());
  // As it was when the page was opened: on the way out the form stays.
  const [found] = useState(me);
  const { signOut, isSigningOut } = useSignOut();
  return (
    <div className="mx-auto w-full max-w-105">
      <h1 className="mb-6 text-title">{title}</h1>
      {found ? (
        <Card padding="roomy" className="grid gap-5">
          <p>{found.name ? t("signIn.alreadyAs", { name: found.name }) : t("signIn.already")}</p>
          <div className="flex flex-wrap gap-3">
            <LinkButton href={next} linkAs={ShopLink}>
              {t("signIn.continue")}
            </LinkButton>
            <Button variant="outline" loading={isSigningOut} loadingLabel={t("page.signingOut")} onClick={signOut}>
              {t("page.signOut")}
            </Button>
          </div>
        </Card>
      ) : (
        <>
          {children}
          <div className="mt-6 grid gap-1.5 text-small text-soft">{footer}</div>
        </>
      )}
    </div>
  );
}
