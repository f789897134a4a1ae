"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../../shop/shop-context.tsx";
import { QueryState } from "../../states/query-state.tsx";
import { PastRevision } from "./past-revision.tsx";

/** What was submitted of a product, the newest first, with what each changed. */
export function HistoryList({ productId }: { productId: string }) {
  const t = useTranslations("products.history");
  const { slug: shop } = useShop();
  const history = useInfiniteQuery(
    useTRPC().catalogue.history.infiniteQueryOptions(
      { shop, productId },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const pages = history.data?.pages;
  if (!pages) return <QueryState query={history} className="h-64" />;
  if (pages[0]?.revisions.length === 0)
    return (
      <EmptyState icon={<History strokeWidth={1.75} />} title={t("none")}>
        {t("noneText")}
      </EmptyState>
    );
  return (
    <div className="grid max-w-240 gap-4">
      <p className="text-small text-soft">{t("note")}</p>
      <ol className="grid gap-4">
        {pages.flatMap(({ revisions, attributes }) =>
          revisions.map((revision) => (
            <li key={revision.id}>
              <PastRevision revision={revision} attributes={attributes} />
            </li>
          )),
        )}
      </ol>
      {history.hasNextPage && (
        <Button variant="outline" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}
