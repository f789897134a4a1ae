"use client";
import { Badge } from "@souk/ui/components/badge";
import { LoadMore } from "@souk/ui/components/load-more";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { RunView } from "@/server/routers/payouts/run-view";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { LineTable } from "../money/line-table.tsx";
import { PayoutState } from "../money/payout-state.tsx";
import { useWhen } from "../money/use-when.ts";
import { QueryState } from "../states/query-state.tsx";
import { DecideRun } from "./decide-run.tsx";
import { HoldButton } from "./hold-button.tsx";

const pollMs = 3_000;

/** What becomes of it will be known soon. */
const isOnItsWay = ({ state }: Pick<RunView["totals"][number], "state">) =>
  state === "requested" || state === "in_transit";
const isMoving = (run: RunView | undefined) => run?.totals.some(isOnItsWay) ?? false;

/** A payout run: what it pays to whom, why some get nothing, and the decision about it. */
export function RunPage({ runId }: { runId: string }) {
  const t = useTranslations("payouts");
  const when = useWhen();
  const trpc = useTRPC();
  const run = useQuery({
    ...trpc.payouts.getRun.queryOptions({ runId }),
    refetchInterval: ({ state }) => (isMoving(state.data) ? pollMs : false),
  });
  const payouts = useInfiniteQuery({
    ...trpc.payouts.listRunPayouts.infiniteQueryOptions({ runId }, { getNextPageParam: (page) => page.nextCursor }),
    // Also when the run was seen settled a moment before its rows were.
    refetchInterval: ({ state }) =>
      isMoving(run.data) || state.data?.pages.some(({ rows }) => rows.some(isOnItsWay)) ? pollMs : false,
  });
  const rows = payouts.data?.pages.flatMap((page) => page.rows);
  if (!run.data) return <QueryState query={run} className="h-96" />;
  const isOpen = run.data.state === "proposed";
  return (
    <>
      <PageHeader
        title={t("run", { at: when(run.data.createdAt) })}
        note={run.data.decidedAt ? t(`decided.${run.data.state}`, { at: when(run.data.decidedAt) }) : t("open")}
        actions={isOpen && <DecideRun run={run.data} />}
      />
      <ul className="mb-5 flex flex-wrap gap-x-8 gap-y-3" aria-live="polite">
        {run.data.totals.map(({ state, count, amount }) => (
          <li key={`${state} ${amount}`}>
            <span className="block text-label text-soft">{t(`totals.${state}`, { count })}</span>
            <span className="tabular text-price">{amount}</span>
          </li>
        ))}
      </ul>
      {rows ? (
        <LineTable
          label={t("payoutsOfRun")}
          rows={rows}
          columns={[
            {
              id: "seller",
              label: t("columns.seller"),
              cell: (row) => (
                <>
                  <span className="font-medium">{row.seller}</span>
                  {row.last4 && <span className="block text-label text-soft">•••• {row.last4}</span>}
                </>
              ),
            },
            { id: "owed", label: t("columns.owed"), isAmount: true, cell: (row) => row.owed },
            { id: "held", label: t("columns.held"), isAmount: true, cell: (row) => row.held },
            { id: "available", label: t("columns.available"), isAmount: true, cell: (row) => row.available },
            {
              id: "amount",
              label: t("columns.pays"),
              isAmount: true,
              cell: (row) => <span className="font-semibold">{row.amount}</span>,
            },
            {
              id: "state",
              label: t("columns.state"),
              cell: (row) =>
                row.obstacle ? (
                  <>
                    <Badge tone={row.obstacle === "on_hold" ? "warn" : "wash"}>{t(`obstacles.${row.obstacle}`)}</Badge>
                    {row.holdReason && (
                      <span className="mt-1 block text-label text-soft">
                        {row.holdReason === "payout_returned" ? t("hold.returned") : row.holdReason}
                      </span>
                    )}
                  </>
                ) : (
                  <PayoutState {...row} />
                ),
            },
            ...(isOpen
              ? [
                  {
                    id: "hold",
                    label: t("columns.hold"),
                    cell: (row: (typeof rows)[number]) => <HoldButton payout={row} runId={runId} />,
                  },
                ]
              : []),
          ]}
        />
      ) : (
        <QueryState query={payouts} className="h-96" />
      )}
      {payouts.hasNextPage && (
        <LoadMore
          className="mt-4"
          label={t("more")}
          onLoad={() => void payouts.fetchNextPage()}
          loading={payouts.isFetchingNextPage}
        />
      )}
    </>
  );
}
