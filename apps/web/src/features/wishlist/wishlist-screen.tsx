"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { EmptyState } from "@souk/ui/components/empty-state";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { LoadMore } from "@souk/ui/components/load-more";
import { Notice } from "@souk/ui/components/notice";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Heart } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MeView } from "@/server/routers/account/me";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { WishMailChoices } from "../wish-mails/wish-mail-choices.tsx";
import { useWishRemoval } from "./use-wish-removal.ts";
import { WishRow } from "./wish-row.tsx";

export interface WishlistScreenProps {
  /** Who asked for the page: known from the start, so that nothing moves when the browser learns it. */
  readonly firstMe: MeView | null | undefined;
}

/** What somebody wants to remember, with what became of it. */
export function WishlistScreen({ firstMe }: WishlistScreenProps) {
  const t = useTranslations("wishlist.page");
  const mails = useTranslations("wishlist.mails");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data: me } = useQuery(
    trpc.account.me.queryOptions(undefined, firstMe === undefined ? {} : { initialData: firstMe }),
  );
  const list = useInfiniteQuery(
    trpc.wishlist.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next, staleTime: 0 }),
  );
  const { removed, remove } = useWishRemoval();
  if (!list.data) {
    if (!list.error) return <ListSkeleton label={t("loading")} />;
    return (
      <ErrorState
        title={t("failedTitle")}
        action={
          <Button onClick={() => list.refetch()} loading={list.isFetching}>
            {t("again")}
          </Button>
        }
      >
        {errorText(list.error)}
      </ErrorState>
    );
  }
  const wishes = list.data.pages.flatMap((page) => page.wishes).filter(({ productId }) => !removed.has(productId));
  if (wishes.length === 0 && !list.hasNextPage) return <NoWishes />;
  return (
    <div className="grid max-w-220 gap-5">
      {me === null && (
        <Notice
          title={t("guestTitle")}
          action={
            <LinkButton href="/sign-in?next=/wishlist" linkAs={ShopLink} size="sm" variant="outline">
              {t("signIn")}
            </LinkButton>
          }
        >
          {t("guestText")}
        </Notice>
      )}
      <Card padding="none">
        <ul>
          {wishes.map((wish) => (
            <WishRow key={wish.productId} wish={wish} onRemove={(title) => remove(wish, title)} />
          ))}
        </ul>
      </Card>
      {list.hasNextPage && (
        <LoadMore
          label={t("more")}
          loadingLabel={t("loadingMore")}
          loading={list.isFetchingNextPage}
          onLoad={() => list.fetchNextPage()}
        />
      )}
      {me && (
        <section className="mt-3 grid gap-3">
          <h2 id="wish-mails" className="text-heading">
            {mails("ask")}
          </h2>
          <WishMailChoices labelledBy="wish-mails" />
          <p className="text-small text-soft">{mails("rule")}</p>
        </section>
      )}
    </div>
  );
}

function NoWishes() {
  const t = useTranslations("wishlist.page");
  return (
    <EmptyState
      icon={<Heart strokeWidth={1.75} />}
      title={t("emptyTitle")}
      action={
        <LinkButton href="/new" linkAs={ShopLink}>
          {t("emptyAction")}
        </LinkButton>
      }
    >
      {t("emptyText")}
    </EmptyState>
  );
}

function ListSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="grid max-w-220">
      <VisuallyHidden>{label}</VisuallyHidden>
      <Card padding="none">
        {["first", "second", "third"].map((row) => (
          <div key={row} className="flex gap-4 border-line px-4 py-4 not-first:border-t sm:px-5">
            <Skeleton className="size-20 rounded-16 sm:size-24" />
            <div className="grid content-start gap-3 pt-1">
              <Skeleton className="w-44" />
              <Skeleton className="w-24" />
            </div>
          </div>
        ))}
      </Card>
    </div>
  );
}
