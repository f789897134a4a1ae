"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useQuery } from "@tanstack/react-query";
import { CircleUser } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePathname } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { ShopLink } from "../../layout/shop-link.tsx";

/** What is below it is for somebody who is signed in; others are shown the way. */
export function AccountGate({ children }: { children: ReactNode }) {
  const t = useTranslations("account.page");
  const errorText = useErrorText();
  const { data: me, error, refetch, isFetching } = useQuery(useTRPC().account.me.queryOptions());
  if (me) return children;
  if (me === null) return <SignedOut />;
  if (error) {
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
    <div role="status" className="grid gap-4">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-40 rounded-20" />
    </div>
  );
}

function SignedOut() {
  const t = useTranslations("account.page");
  const next = usePathname();
  return (
    <EmptyState
      icon={<CircleUser strokeWidth={1.75} />}
      title={t("signedOutTitle")}
      headingLevel={1}
      action={
        <>
          <LinkButton href={`/sign-in?next=${next}`} linkAs={ShopLink}>
            {t("signIn")}
          </LinkButton>
          <LinkButton href={`/register?next=${next}`} linkAs={ShopLink} variant="outline">
            {t("register")}
          </LinkButton>
        </>
      }
    >
      {t("signedOutText")}
    </EmptyState>
  );
}
