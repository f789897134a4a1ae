"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { ShipBy } from "../orders/ship-by.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { ReturnStateBadge } from "./return-state.tsx";

/** The returns of an order, on its page; nothing where there are none. */
export function OrderReturns({ order }: { order: string }) {
  const t = useTranslations("returns");
  const { slug: shop } = useShop();
  const { data } = useQuery(useTRPC().returns.list.queryOptions({ shop, filter: "all", order }));
  if (!data || data.rows.length === 0) return null;
  return (
    <section aria-label={t("title")}>
      <h2 className="mb-2 text-subheading">{t("title")}</h2>
      <ul className="border-line border-t">
        {data.rows.map(({ id, code, state, dueAt, itemCount }) => (
          <li key={id} className="border-line border-b">
            <Link
              href={`/${shop}/returns/${id}`}
              className="flex min-h-11.5 flex-wrap items-center gap-x-4 gap-y-1 py-2 hover:text-brand"
            >
              <span className="font-semibold">{code}</span>
              <ReturnStateBadge state={state} />
              {dueAt && <ShipBy at={dueAt} />}
              <span className="ml-auto text-small text-soft">{t("items", { count: itemCount })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
