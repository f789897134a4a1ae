"use client";
import { Button } from "@souk/ui/components/button";
import { Card, CardRow } from "@souk/ui/components/card";
import { EmptyState } from "@souk/ui/components/empty-state";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useQuery } from "@tanstack/react-query";
import { CircleUser } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import type { Country } from "../address/country-names.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { AddressBook } from "./address-book.tsx";
import { useSignOut } from "./use-sign-out.ts";

export function AccountScreen({ countries }: { countries: readonly Country[] }) {
  const t = useTranslations("account.page");
  const errorText = useErrorText();
  const { signOut, isSigningOut } = useSignOut();
  const { data: me, error, refetch, isFetching } = useQuery(useTRPC().account.me.queryOptions());
  if (me === null) return <SignedOut />;
  if (me === undefined && error) {
    return (
      <ErrorState
        title={t("failedTitle")}
        action={
          <Button onClick={() => refetch()} loading={isFetching}>
            {t("again")}
          </Button>
        }
      >
        {errorText(error)}
      </ErrorState>
    );
  }
  return (
    <div className="grid max-w-180 gap-8">
      <Card padding="none">
        {me === undefined ? (
          <div role="status" className="grid gap-4 p-5">
            <VisuallyHidden>{t("loading")}</VisuallyHidden>
            <Skeleton className="w-48" />
            <Skeleton className="w-64" />
          </div>
        ) : (
          <>
            <CardRow aside={me.name ?? t("unknown")}>{t("name")}</CardRow>
            <CardRow aside={<span className="wrap-anywhere">{me.email ?? t("unknown")}</span>}>{t("email")}</CardRow>
          </>
        )}
      </Card>
      <AddressBook countries={countries} />
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/orders" linkAs={ShopLink} variant="outline">
          {t("orders")}
        </LinkButton>
        <Button variant="outline" loading={isSigningOut} loadingLabel={t("signingOut")} onClick={signOut}>
          {t("signOut")}
        </Button>
      </div>
    </div>
  );
}

function SignedOut() {
  const t = useTranslations("account.page");
  return (
    <EmptyState
      icon={<CircleUser strokeWidth={1.75} />}
      title={t("signedOutTitle")}
      action={
        <>
          <LinkButton href="/sign-in?next=/account" linkAs={ShopLink}>
            {t("signIn")}
          </LinkButton>
          <LinkButton href="/register?next=/account" linkAs={ShopLink} variant="outline">
            {t("register")}
          </LinkButton>
        </>
      }
    >
      {t("signedOutText")}
    </EmptyState>
  );
}
