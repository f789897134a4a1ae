"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { SectionHeader } from "@souk/ui/components/section-header";
import { ProductGridSkeleton } from "@souk/ui/components/skeleton";
import { useQuery } from "@tanstack/react-query";
import { ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { ProductShelf } from "../catalogue/product-shelf.tsx";
import { StockScope } from "../catalogue/stock-scope.tsx";
import { ShopLink } from "../layout/shop-link.tsx";
import { suggestionsInput } from "./suggestions-input.ts";

const shelfSize = 5;

export interface EmptyCartProps {
  /** Without suggestions: something else is below it. */
  readonly isBare?: boolean;
}

export function EmptyCart({ isBare = false }: EmptyCartProps) {
  const t = useTranslations("cart.page");
  return (
    <div className="grid gap-11">
      <EmptyState
        icon={<ShoppingBag strokeWidth={1.75} />}
        title={t("emptyTitle")}
        action={
          <LinkButton href="/new" linkAs={ShopLink}>
            {t("emptyAction")}
          </LinkButton>
        }
      >
        {t("emptyText")}
      </EmptyState>
      {!isBare && <Suggestions />}
    </div>
  );
}

/** Something to begin with; nothing when it cannot be had. */
function Suggestions() {
  const t = useTranslations("cart.page");
  const trpc = useTRPC();
  const { data, isError } = useQuery(trpc.catalogue.list.queryOptions(suggestionsInput));
  const cards = data?.cards.slice(0, shelfSize);
  if (isError || cards?.length === 0) return null;
  if (!cards) {
    return (
      <section className="grid gap-5">
        <SectionHeader title={t("emptyShelf")} />
        <ProductGridSkeleton label={t("emptyShelfLoading")} count={shelfSize} />
      </section>
    );
  }
  return (
    <StockScope productIds={cards.map((card) => card.id)}>
      <ProductShelf
        title={t("emptyShelf")}
        cards={cards}
        eagerCount={2}
        all={{ href: "/new", label: t("emptyShelfAll") }}
      />
    </StockScope>
  );
}
