"use client";
import { failureOf } from "@souk/bff/failure";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import type { Country } from "../address/country-names.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { OrderBody } from "./order-body.tsx";
import { OrderHead } from "./order-head.tsx";
import { OrderSkeleton } from "./order-screen.tsx";

const askAgainMs = 60_000;

/** An order as whoever has the link from the mail may see it: to follow, not to change. */
export function LinkedOrder({ token, countries }: { token: string; countries: readonly Country[] }) {
  const t = useTranslations("orders.order");
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(
    trpc.order.getByLink.queryOptions(
      { token },
      { refetchInterval: ({ state }) => (state.data?.state === "placed" ? askAgainMs : false) },
    ),
  );
  if (data) {
    return (
      <div className="grid gap-6">
        <OrderHead order={data} headingLevel={1} />
        <Notice
          action={
            <LinkButton href={`/sign-in?next=/orders/${data.id}`} linkAs={ShopLink} size="sm" variant="outline">
              {t("signIn")}
            </LinkButton>
          }
        >
          {t("limited")}
        </Notice>
        <OrderBody order={data} drops={[]} countries={countries} />
      </div>
    );
  }
  if (!error) return <OrderSkeleton />;
  return <Failed error={error} onAgain={refetch} isAsking={isFetching} />;
}

function Failed({ error, onAgain, isAsking }: { error: unknown; onAgain: () => void; isAsking: boolean }) {
  const t = useTranslations("orders");
  const errorText = useErrorText();
  if (failureOf(error).reason !== "ORDER_LINK_INVALID") {
    return (
      <ErrorState
        headingLevel={1}
        title={t("order.failedTitle")}
        action={
          <Button onClick={onAgain} loading={isAsking}>
            {t("order.again")}
          </Button>
        }
      >
        {errorText(error)}
      </ErrorState>
    );
  }
  return (
    <ErrorState
      headingLevel={1}
      title={t("link.wrongTitle")}
      action={
        <LinkButton href="/orders/find" linkAs={ShopLink}>
          {t("link.find")}
        </LinkButton>
      }
    >
      {t("link.wrongText")}
    </ErrorState>
  );
}
