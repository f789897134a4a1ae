"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { FigureTiles } from "./figure-tiles.tsx";

/** The last seven days, on the first page of the shop. Nothing where nothing was ever sold. */
export function OverviewNumbers() {
  const t = useTranslations("numbers");
  const { slug: shop } = useShop();
  const tiles = useQuery(useTRPC().numbers.tiles.queryOptions({ shop }));
  if (tiles.data?.figures.length === 0) return null;
  return (
    <section aria-labelledby="week" className="mt-10">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="week" className="text-subheading">
          {t("week")}
        </h2>
        <Link href={`/${shop}/numbers`} className="text-small underline underline-offset-4 hover:text-brand">
          {t("all")}
        </Link>
      </div>
      {tiles.data ? <FigureTiles figures={tiles.data.figures} /> : <QueryState query={tiles} className="h-36" />}
    </section>
  );
}
