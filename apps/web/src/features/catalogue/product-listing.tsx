"use client";
import { Notice } from "@souk/ui/components/notice";
import { ProductGrid } from "@souk/ui/components/product-grid";
import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { CardSort } from "@/server/catalogue/list-cards";
import { useBffPages } from "@/trpc/use-bff-pages";
import { useErrorText } from "../errors/use-error-text.ts";
import { MoreLink } from "./more-link.tsx";

/** The server draws the first page: what draws cards in the browser comes with the first that it asks for. */
const AppendedCards = lazy(async () => ({ default: (await import("./appended-cards.tsx")).AppendedCards }));

export interface ProductListingProps {
  readonly label: string;
  readonly query: {
    readonly categorySlug?: string;
    readonly sellerId?: string;
    readonly sort?: CardSort;
  };
  /** The token of the second page; null when the first is all. */
  readonly next: string | null;
  /** Addresses of further pages are this and their token. */
  readonly moreHref: string;
  /** The first page: `<li>`s that the server made. */
  readonly children: ReactNode;
}

/** A grid that grows. Its first page is static; the rest comes when it is asked for. */
export function ProductListing({ label, query: list, next, moreHref, children }: ProductListingProps) {
  const t = useTranslations("shop.list");
  const errorText = useErrorText();
  const [isAsked, setAsked] = useState(false);
  const query = useBffPages((trpc) =>
    trpc.catalogue.list.infiniteQueryOptions(list, {
      initialCursor: next,
      getNextPageParam: (page) => page.next,
      enabled: isAsked && next !== null,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const pages = query?.data?.pages ?? [];
  const following = pages.length > 0 ? (pages.at(-1)?.next ?? null) : next;

  function more() {
    if (!isAsked) setAsked(true);
    else if (pages.length === 0) void query?.refetch();
    else void query?.fetchNextPage();
  }

  return (
    <div>
      <ProductGrid label={label}>
        {children}
        {pages.length > 0 && (
          <Suspense fallback={null}>
            <AppendedCards pages={pages} />
          </Suspense>
        )}
      </ProductGrid>
      <p role="status" className="sr-only">
        {pages.length > 0 && t("added", { count: pages.at(-1)?.cards.length ?? 0 })}
      </p>
      {query?.error && (
        <Notice tone="error" live title={t("moreFailed")} className="mt-8">
          {errorText(query.error)}
        </Notice>
      )}
      {following !== null && (
        <MoreLink href={`${moreHref}/${following}`} onMore={more} isLoading={query?.isFetching ?? isAsked} />
      )}
    </div>
  );
}
