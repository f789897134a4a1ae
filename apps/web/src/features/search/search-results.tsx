"use client";
import { Notice } from "@souk/ui/components/notice";
import { ProductGrid } from "@souk/ui/components/product-grid";
import { useTranslations } from "next-intl";
import type { SearchPage } from "@/server/catalogue/search-products";
import { AppendedCards } from "../catalogue/appended-cards.tsx";
import { MoreLink } from "../catalogue/more-link.tsx";
import { useErrorText } from "../errors/use-error-text.ts";

export interface SearchResultsProps {
  readonly pages: readonly SearchPage[];
  /** Null on the last page. */
  readonly moreHref: string | null;
  readonly onMore: () => void;
  readonly isLoading: boolean;
  /** Why a further page did not come. */
  readonly error: unknown;
}

export function SearchResults({ pages, moreHref, onMore, isLoading, error }: SearchResultsProps) {
  const t = useTranslations("shop.list");
  const tNotes = useTranslations("finding.notes");
  const errorText = useErrorText();
  const found = pages[0]?.summary?.found;
  const allWordsCount = found?.allWordsCount ?? 0;
  const partial = found?.means === "some-words";
  return (
    <div>
      <ProductGrid columns={4} label={t("products")}>
        <AppendedCards pages={pages} {...(partial && { breakAt: allWordsCount, breakText: tNotes("fewerWords") })} />
      </ProductGrid>
      {error !== null && (
        <Notice tone="error" live title={t("moreFailed")} className="mt-8">
          {errorText(error)}
        </Notice>
      )}
      {moreHref !== null && <MoreLink href={moreHref} onMore={onMore} isLoading={isLoading} />}
    </div>
  );
}
