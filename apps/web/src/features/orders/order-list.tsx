"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { DotList } from "@souk/ui/components/dot-list";
import { EmptyState } from "@souk/ui/components/empty-state";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { LoadMore } from "@souk/ui/components/load-more";
import { Notice } from "@souk/ui/components/notice";
import { Skeleton } from "@souk/ui/components/skeleton";
import { TextLink } from "@souk/ui/components/text-link";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Package, SearchX } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { MeView } from "@/server/routers/account/me";
import type { OrderState, OrderSummaryView } from "@/server/routers/order/order-view";
import { useTRPC } from "@/trpc/react";
import { ItemPicture } from "../cart/item-picture.tsx";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import type { OrderSearch } from "./order-search.ts";
import { OrderSearchBar } from "./order-search-bar.tsx";

export interface OrderListProps extends OrderSearch {
  /** Who asked for the page: known from the start, so that nothing moves when the browser learns it. */
  readonly firstMe: MeView | null | undefined;
}

/** Orders of the account or the guest that answer to a search and a filter. */
export function OrderList({ query, filter, firstMe }: OrderListProps) {
  const t = useTranslations("orders.list");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data: me } = useQuery(
    trpc.account.me.queryOptions(undefined, firstMe === undefined ? {} : { initialData: firstMe }),
  );
  const orders = useInfiniteQuery(
    trpc.order.list.infiniteQueryOptions({ query, filter }, { getNextPageParam: (page) => page.nextCursor }),
  );
  if (!orders.data) {
    if (!orders.error) return <ListSkeleton label={t("loading")} />;
    return (
      <ErrorState
        title={t("failedTitle")}
        action={
          <Button onClick={() => orders.refetch()} loading={orders.isFetching}>
            {t("again")}
          </Button>
        }
      >
        {errorText(orders.error)}
      </ErrorState>
    );
  }
  const list = orders.data.pages.flatMap((page) => page.orders);
  const isGuest = me === null;
  const isSearched = query !== "" || filter !== "all";
  if (list.length === 0 && !isSearched) return <NoOrders isGuest={isGuest} />;
  return (
    <div className="grid max-w-220 gap-5">
      <OrderSearchBar query={query} filter={filter} />
      {isGuest && (
        <Notice
          title={t("guestTitle")}
          action={
            <LinkButton href="/sign-in?next=/orders" linkAs={ShopLink} size="sm" variant="outline">
              {t("signIn")}
            </LinkButton>
          }
        >
          {t("guestText")}{" "}
          <TextLink href="/orders/find" linkAs={ShopLink}>
            {t("find")}
          </TextLink>
        </Notice>
      )}
      {list.length === 0 ? (
        <NothingFound />
      ) : (
        <ul className="grid gap-4">
          {list.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      )}
      {orders.hasNextPage && (
        <LoadMore
          label={t("more")}
          loadingLabel={t("loadingMore")}
          loading={orders.isFetchingNextPage}
          onLoad={() => orders.fetchNextPage()}
        />
      )}
    </div>
  );
}

const tones: Readonly<Record<OrderState, "wash" | "good" | "danger">> = {
  placed: "wash",
  completed: "good",
  cancelled: "danger",
};

export function OrderRow({ order }: { order: OrderSummaryView }) {
  const t = useTranslations("orders.list");
  const format = useFormatter();
  return (
    <li>
      <ShopLink href={`/orders/${order.id}`} className="block rounded-20">
        <Card className="flex flex-wrap items-center gap-x-5 gap-y-3 transition-colors hover:border-edge">
          <div className="flex gap-2">
            {order.pictures.map((picture) => (
              <ItemPicture key={picture.id} picture={picture} title="" size="small" />
            ))}
          </div>
          <div className="min-w-0 grow basis-40">
            <p className="font-semibold">{t("open", { number: order.number })}</p>
            <p className="text-small text-soft" suppressHydrationWarning>
              <DotList>
                {format.dateTime(new Date(order.placedAt), { dateStyle: "long" })}
                {t("items", { count: order.itemCount })}
                {order.isPartCancelled && t("partCancelled")}
              </DotList>
            </p>
          </div>
          <div className="flex grow items-center justify-between gap-5 sm:grow-0">
            <Badge tone={tones[order.state]}>{t(`state.${order.state}`)}</Badge>
            <p className="min-w-20 text-right text-price">{order.total?.text}</p>
          </div>
        </Card>
      </ShopLink>
    </li>
  );
}

function NoOrders({ isGuest }: { isGuest: boolean }) {
  const t = useTranslations("orders.list");
  return (
    <EmptyState
      icon={<Package strokeWidth={1.75} />}
      title={t("emptyTitle")}
      action={
        <>
          <LinkButton href="/new" linkAs={ShopLink}>
            {t("emptyAction")}
          </LinkButton>
          {isGuest && (
            <LinkButton href="/sign-in?next=/orders" linkAs={ShopLink} variant="outline">
              {t("signIn")}
            </LinkButton>
          )}
          {isGuest && (
            <LinkButton href="/orders/find" linkAs={ShopLink} variant="quiet">
              {t("find")}
            </LinkButton>
          )}
        </>
      }
    >
      {t("emptyText")}
    </EmptyState>
  );
}

function NothingFound() {
  const t = useTranslations("orders.list");
  return (
    <EmptyState
      icon={<SearchX strokeWidth={1.75} />}
      title={t("nothingTitle")}
      action={
        <LinkButton href="/orders" linkAs={ShopLink} variant="outline">
          {t("showAll")}
        </LinkButton>
      }
    >
      {t("nothingText")}
    </EmptyState>
  );
}

function ListSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="grid max-w-220 gap-4">
      <VisuallyHidden>{label}</VisuallyHidden>
      {["first", "second", "third"].map((row) => (
        <Skeleton key={row} className="h-24 rounded-20" />
      ))}
    </div>
  );
}
