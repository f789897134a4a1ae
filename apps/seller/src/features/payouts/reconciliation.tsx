"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { LineTable } from "../money/line-table.tsx";
import { QueryState } from "../states/query-state.tsx";

/** Our payouts held against the provider's list, when somebody asks for it. */
export function Reconciliation() {
  const t = useTranslations("payouts.reconciliation");
  const [isAsked, setAsked] = useState(false);
  const answer = useQuery({ ...useTRPC().payouts.reconcile.queryOptions(), enabled: isAsked, gcTime: 0, retry: false });
  const { data } = answer;
  return (
    <section aria-labelledby="reconciliation" className="mt-10">
      <h2 id="reconciliation" className="text-subheading">
        {t("title")}
      </h2>
      <p className="mt-1 mb-3 max-w-reading text-soft">{t("text")}</p>
      {data && (
        <Notice tone={data.differences.length === 0 ? "good" : "warn"} live className="mb-4">
          {data.differences.length === 0
            ? t("same", { ours: data.ours, theirs: data.theirs })
            : t("differs", { count: data.differences.length })}
          {data.inTransit.length > 0 && ` ${t("inTransit", { amounts: data.inTransit.join(", ") })}`}
        </Notice>
      )}
      {data && data.differences.length > 0 && (
        <LineTable
          label={t("columns.kind")}
          rows={data.differences}
          columns={[
            { id: "kind", label: t("columns.kind"), cell: (row) => t(`kinds.${row.kind}`) },
            { id: "payout", label: t("columns.payout"), cell: (row) => row.payout },
            { id: "ours", label: t("columns.ours"), isAmount: true, cell: (row) => row.ours },
            { id: "theirs", label: t("columns.theirs"), isAmount: true, cell: (row) => row.theirs },
          ]}
        />
      )}
      {isAsked && !data && <QueryState query={answer} className="mb-4 h-14" />}
      <Button
        variant="outline"
        className="mt-1"
        loading={answer.isFetching}
        onClick={() => (isAsked ? void answer.refetch() : setAsked(true))}
      >
        {t("check")}
      </Button>
    </section>
  );
}
