"use client";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";

const refreshMs = 10_000;

/** What checkouts under way hold of an offer, until when. */
export function HeldList({ row }: { row: StockRowView }) {
  const t = useTranslations("stock.held");
  const format = useFormatter();
  const { slug: shop } = useShop();
  const query = useQuery(
    useTRPC().stock.held.queryOptions({ shop, offerId: row.offerId }, { refetchInterval: refreshMs }),
  );
  if (!query.data) return <QueryState query={query} className="h-40" />;
  const at = (iso: string) => format.dateTime(new Date(iso), { timeStyle: "short" });
  return (
    <>
      <p className="mb-4 text-soft">{t(query.data.length === 0 ? "none" : "text")}</p>
      {query.data.length > 0 && (
        <ul className="border-line border-t">
          {query.data.map(({ reference, quantity, since, until }) => (
            <li key={reference} className="flex items-baseline justify-between gap-4 border-line border-b py-2.5">
              <span>
                <span className="font-semibold">{t("checkout", { reference })}</span>
                <span className="block text-label text-soft">{t("times", { since: at(since), until: at(until) })}</span>
              </span>
              <span className="font-semibold tabular-nums">{format.number(quantity)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
