"use client";
import { Button } from "@souk/ui/components/button";
import { ProductGrid } from "@souk/ui/components/product-grid";
import { SectionHeader } from "@souk/ui/components/section-header";
import { useTranslations } from "next-intl";
import { useBffQuery } from "@/trpc/use-bff-query";
import { ProductTile } from "../catalogue/product-tile.tsx";
import { StockScope } from "../catalogue/stock-scope.tsx";
import { useRecentHere } from "./recent-store.ts";
import { useClearRecent } from "./use-clear-recent.ts";
import { useKeepWithAccount } from "./use-keep-with-account.ts";

export interface RecentShelfProps {
  /** The product whose page it is: it is looked at now. */
  readonly except?: string;
}

const shownMax = 5;

/**
 * What was looked at lately, for the end of a page: nothing below it moves but the footer. Nothing was looked at, or
 * nothing of it is sold any more: it is not there. Needs the messages "wishlist.recent".
 */
export function RecentShelf({ except }: RecentShelfProps) {
  const t = useTranslations("wishlist.recent");
  const isSignedIn = useKeepWithAccount();
  const here = useRecentHere();
  const { data: kept = [] } = useBffQuery((trpc) => trpc.recent.list.queryOptions(undefined, { enabled: isSignedIn }));
  const productIds = [...new Set([...here, ...kept])].filter((id) => id !== except).slice(0, shownMax);
  const { data: cards = [] } = useBffQuery((trpc) =>
    trpc.recent.cards.queryOptions({ productIds }, { enabled: productIds.length > 0, staleTime: 60_000 }),
  );
  const clear = useClearRecent(isSignedIn);
  if (productIds.length === 0 || cards.length === 0) return null;
  return (
    <section className="grid gap-5">
      <SectionHeader
        title={t("title")}
        aside={
          <Button size="sm" variant="ghost" className="-mr-3.5 font-medium text-soft" onClick={clear}>
            {t("clear")}
          </Button>
        }
      />
      <StockScope productIds={cards.map(({ id }) => id)}>
        <ProductGrid label={t("title")} className="whole-rows">
          {cards.map((card) => (
            <li key={card.id}>
              <ProductTile card={card} />
            </li>
          ))}
        </ProductGrid>
      </StockScope>
    </section>
  );
}
