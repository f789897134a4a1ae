"use client";
import { Notice } from "@souk/ui/components/notice";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { WaitingList, WaitingRow } from "../overview/waiting-list.tsx";
import { QueryState } from "../states/query-state.tsx";

const kinds = [
  { id: "applications", href: "/operator/applications" },
  { id: "checkouts", href: "/operator/checkouts" },
  { id: "deadLetters", href: "/operator/dead-letters" },
  { id: "payoutRuns", href: "/operator/payouts" },
  { id: "lateReturns", href: "/operator/returns" },
] as const;

const refreshMs = 30_000;

/** What waits for an operator. */
export function Today() {
  const t = useTranslations("operator.today");
  const waiting = useQuery(useTRPC().operator.waiting.queryOptions(undefined, { refetchInterval: refreshMs }));
  const { data } = waiting;
  return (
    <>
      <PageHeader title={t("title")} />
      {data ? (
        <>
          <WaitingList label={t("waiting")} nothing={t("nothing")}>
            {kinds.flatMap(({ id, href }) => {
              const found = data[id];
              if (!found || found.count === 0) return [];
              const title = t(found.isMore ? `some.${id}` : id, { count: found.count });
              return [<WaitingRow key={id} href={href} title={title} action={t("look")} />];
            })}
          </WaitingList>
          {kinds.some(({ id }) => data[id] === null) && (
            <Notice tone="warn" className="mt-4 max-w-reading">
              {t("unknown")}
            </Notice>
          )}
        </>
      ) : (
        <QueryState query={waiting} />
      )}
    </>
  );
}
