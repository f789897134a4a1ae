"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { RuleTable } from "../commission/rule-table.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { CommissionCalculator } from "./commission-calculator.tsx";

/** What the marketplace keeps of this shop's sales, and what is left of a price. */
export function CommissionSection({ currencyCode }: { currencyCode: string }) {
  const t = useTranslations("commission");
  const { slug: shop } = useShop();
  const commission = useQuery(useTRPC().money.commission.queryOptions({ shop }));
  const { data } = commission;
  return (
    <section aria-labelledby="commission" className="grid gap-4">
      <div>
        <h2 id="commission" className="text-subheading">
          {t("title")}
        </h2>
        {data && (
          <p className="mt-1 max-w-reading text-small text-soft">
            {t("ofShop", { percent: data.standard.percent })} {data.rules.length > 0 && t("order")}
          </p>
        )}
      </div>
      {!data && <QueryState query={commission} />}
      {data && data.rules.length > 0 && <RuleTable label={t("rulesOfShop")} rules={data.rules} />}
      {data && <CommissionCalculator currencyCode={currencyCode} categories={data.categories} />}
    </section>
  );
}
