"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Notice } from "@souk/ui/components/notice";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { BalanceCard } from "./balance-card.tsx";
import { CommissionSection } from "./commission-section.tsx";
import { EntryList } from "./entry-list.tsx";
import { PayoutList } from "./payout-list.tsx";
import { Statements } from "./statements.tsx";

/** What the shop has earned, what of it has reached the bank, and what it adds up from. */
export function MoneyPage() {
  const t = useTranslations("money");
  const { slug: shop, role } = useShop();
  const maySee = role === "owner" || role === "finance";
  const money = useQuery({ ...useTRPC().money.balance.queryOptions({ shop }), enabled: maySee });
  if (!maySee) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={t("notYours.title")}>{t("notYours.text")}</EmptyState>
      </>
    );
  }
  const { data } = money;
  return (
    <>
      <PageHeader title={t("title")} note={data?.last4 ? t("account", { last4: data.last4 }) : undefined} />
      {data ? (
        <div className="grid gap-8">
          {!data.last4 && (
            <Notice tone="warn" title={t("noAccount.title")}>
              {t("noAccount.text")}
            </Notice>
          )}
          {data.awaitsAccount && (
            <Notice tone="warn" title={t("awaitsAccount.title")}>
              {t("awaitsAccount.text")}
            </Notice>
          )}
          {data.balances.length === 0 ? (
            <EmptyState title={t("nothing.title")}>{t("nothing.text")}</EmptyState>
          ) : (
            <>
              {data.balances.map((balance) => (
                <BalanceCard key={balance.currencyCode} balance={balance} />
              ))}
              <PayoutList />
              <EntryList />
              <Statements currencies={data.balances.map(({ currencyCode }) => currencyCode)} />
            </>
          )}
          <CommissionSection currencyCode={data.balances[0]?.currencyCode ?? "EUR"} />
        </div>
      ) : (
        <QueryState query={money} className="h-96" />
      )}
    </>
  );
}
