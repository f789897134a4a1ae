"use client";
import { newId } from "@souk/ids/id";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LoadMore } from "@souk/ui/components/load-more";
import { Notice } from "@souk/ui/components/notice";
import { TextLink } from "@souk/ui/components/text-link";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Link, useRouter } from "@/i18n/navigation";
import type { RunView } from "@/server/routers/payouts/run-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { LineTable } from "../money/line-table.tsx";
import { useWhen } from "../money/use-when.ts";
import { QueryState } from "../states/query-state.tsx";
import { Reconciliation } from "./reconciliation.tsx";

const tones = { proposed: "warn", approved: "good", discarded: "wash" } as const;

/** Every payout run, and the way to a new one. */
export function RunList() {
  const t = useTranslations("payouts");
  const when = useWhen();
  const errorText = useErrorText();
  const router = useRouter();
  const trpc = useTRPC();
  const runs = useInfiniteQuery(
    trpc.payouts.listRuns.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  const preview = useMutation(
    trpc.payouts.preview.mutationOptions({ onSuccess: ({ runId }) => router.push(`/operator/payouts/${runId}`) }),
  );
  const rows = runs.data?.pages.flatMap((page) => page.rows);
  const sums = (run: RunView) => run.totals.filter(({ state }) => state !== "skipped");
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={
          <Button onClick={() => preview.mutate({ requestId: newId() })} loading={preview.isPending}>
            {t("preview")}
          </Button>
        }
      />
      {preview.error && (
        <Notice tone="error" live className="mb-5">
          {errorText(preview.error)}
        </Notice>
      )}
      {!rows && <QueryState query={runs} className="h-96" />}
      {rows?.length === 0 && <EmptyState title={t("none.title")}>{t("none.text")}</EmptyState>}
      {rows && rows.length > 0 && (
        <LineTable
          label={t("title")}
          rows={rows}
          columns={[
            {
              id: "at",
              label: t("columns.at"),
              cell: (run) => (
                <TextLink href={`/operator/payouts/${run.id}`} linkAs={Link}>
                  {when(run.createdAt)}
                </TextLink>
              ),
            },
            { id: "by", label: t("columns.by"), cell: (run) => (run.isScheduled ? t("bySchedule") : t("byOperator")) },
            {
              id: "state",
              label: t("columns.state"),
              cell: (run) => <Badge tone={tones[run.state]}>{t(`runs.${run.state}`)}</Badge>,
            },
            {
              id: "payouts",
              label: t("columns.payouts"),
              isAmount: true,
              cell: (run) => sums(run).reduce((count, each) => count + each.count, 0),
            },
            {
              id: "amount",
              label: t("columns.amount"),
              isAmount: true,
              cell: (run) =>
                sums(run).map((each) => (
                  <span key={`${each.state} ${each.amount}`} className="block">
                    {each.amount}
                  </span>
                )),
            },
          ]}
        />
      )}
      {runs.hasNextPage && (
        <LoadMore
          className="mt-4"
          label={t("more")}
          onLoad={() => void runs.fetchNextPage()}
          loading={runs.isFetchingNextPage}
        />
      )}
      <Reconciliation />
    </>
  );
}
