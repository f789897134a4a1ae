"use client";
import { Button } from "@souk/ui/components/button";
import { SectionHeader } from "@souk/ui/components/section-header";
import { TextLink } from "@souk/ui/components/text-link";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { ShopLink } from "../../layout/shop-link.tsx";
import { OrderRow } from "../../orders/order-list.tsx";
import { UnconfirmedNotice } from "../identity/unconfirmed-notice.tsx";
import { useSignOut } from "../use-sign-out.ts";
import { ProfileForm } from "./profile-form.tsx";
import { QueryState } from "./query-state.tsx";

const ordersShown = 2;

/** Who it is, what was ordered lately, and the way out. */
export function Overview() {
  const t = useTranslations("personal.overview");
  const page = useTranslations("account.page");
  const { data: me } = useQuery(useTRPC().account.me.queryOptions());
  const { signOut, isSigningOut } = useSignOut();
  return (
    <div className="grid gap-9">
      <SectionHeader
        level="page"
        title={me?.name ? t("hello", { name: me.name }) : page("title")}
        aside={
          <Button
            size="sm"
            variant="outline"
            loading={isSigningOut}
            loadingLabel={page("signingOut")}
            onClick={signOut}
          >
            {page("signOut")}
          </Button>
        }
      />
      <UnconfirmedNotice />
      <LatestOrders />
      <section>
        <SectionHeader title={t("profile")} className="mb-4" />
        <ProfileForm />
      </section>
    </div>
  );
}

function LatestOrders() {
  const t = useTranslations("personal.overview");
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.order.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  const orders = query.data?.pages[0]?.orders.slice(0, ordersShown);
  return (
    <section>
      <SectionHeader
        title={t("orders")}
        className="mb-4"
        aside={
          orders &&
          orders.length > 0 && (
            <TextLink href="/orders" linkAs={ShopLink} variant="soft" hasArrow>
              {t("allOrders")}
            </TextLink>
          )
        }
      />
      {!orders && <QueryState query={query} className="h-24" />}
      {orders?.length === 0 && <p className="text-soft">{t("noOrders")}</p>}
      {orders && orders.length > 0 && (
        <ul className="grid gap-4">
          {orders.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      )}
    </section>
  );
}
