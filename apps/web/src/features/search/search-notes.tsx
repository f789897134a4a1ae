"use client";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SearchSummary } from "@/server/catalogue/search-products";
import { ShopLink } from "../layout/shop-link.tsx";
import { type SearchFilters, searchHref } from "./search-filters.ts";

export interface SearchNotesProps {
  readonly filters: SearchFilters;
  readonly found: SearchSummary["found"];
}

/** What was made of the words: corrected, asked about, or left out. */
export function SearchNotes({ filters, found }: SearchNotesProps) {
  const t = useTranslations("finding.notes");
  const { correctedText, suggestedText, unknownWords, means } = found;
  const search = (q: string, exact: boolean) => searchHref({ ...filters, q, exact, after: "" });
  const link = (href: string) => (name: ReactNode) => (
    <TextLink href={href} linkAs={ShopLink} variant="inline">
      {name}
    </TextLink>
  );
  return (
    <>
      {correctedText && (
        <p>
          {t.rich("showing", {
            text: correctedText,
            strong: (text) => <strong className="font-semibold">{text}</strong>,
          })}{" "}
          <span className="text-soft">
            {t.rich("instead", { text: filters.q, search: link(search(filters.q, true)) })}
          </span>
        </p>
      )}
      {suggestedText && !correctedText && (
        <p>{t.rich("didYouMean", { text: suggestedText, search: link(search(suggestedText, false)) })}</p>
      )}
      {unknownWords.length > 0 && means !== "nothing" && (
        <p className="text-soft">{t("unknown", { count: unknownWords.length, words: unknownWords.join(", ") })}</p>
      )}
    </>
  );
}
