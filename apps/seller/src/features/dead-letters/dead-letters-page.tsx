"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Notice } from "@souk/ui/components/notice";
import { useQuery } from "@tanstack/react-query";
import { MailCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { groupsOf } from "./groups-of.ts";
import { LetterGroupCard } from "./letter-group.tsx";
import { ReplayNotice } from "./replay-notice.tsx";
import { useReplay } from "./use-replay.ts";

const refreshMs = 30_000;

/** What no consumer could handle, of all services, by cause. */
export function DeadLettersPage() {
  const t = useTranslations("deadLetters");
  const replay = useReplay();
  const isRunning = replay.progress?.isRunning ?? false;
  const list = useQuery(
    useTRPC().deadLetters.list.queryOptions(undefined, { refetchInterval: isRunning ? false : refreshMs }),
  );
  const { data } = list;
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <ReplayNotice replay={replay} />
      {data && data.away.length > 0 && (
        <Notice tone="warn" className="mb-4">
          {t("away", { services: data.away.join(", ") })}
        </Notice>
      )}
      {data && data.hasMore.length > 0 && (
        <Notice className="mb-4">{t("hasMore", { services: data.hasMore.join(", ") })}</Notice>
      )}
      {!data && <QueryState query={list} className="h-96" />}
      {data?.letters.length === 0 && (
        <EmptyState icon={<MailCheck aria-hidden strokeWidth={1.75} />} title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      )}
      <div className="grid gap-5">
        {groupsOf(data?.letters ?? []).map((group) => (
          <LetterGroupCard key={group.id} group={group} isBusy={isRunning} onReplay={replay.replay} />
        ))}
      </div>
    </>
  );
}
