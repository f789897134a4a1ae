"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CasePageView } from "@/server/routers/moderation/get";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { CaseActions } from "./case-actions.tsx";
import { CaseNotices } from "./case-notices.tsx";
import { CaseSide } from "./case-side.tsx";
import { ComparedPictures } from "./compared-pictures.tsx";
import { ComparedTexts } from "./compared-texts.tsx";
import { ComparedValues } from "./compared-values.tsx";

/** A colleague who takes it, or a seller who takes it back, shows by itself. */
const refreshMs = 10_000;

export function CasePage({ caseId }: { caseId: string }) {
  const found = useQuery(useTRPC().moderation.get.queryOptions({ caseId }, { refetchInterval: refreshMs }));
  if (!found.data) return <QueryState query={found} className="h-96" />;
  return <CaseScreen key={caseId} page={found.data} />;
}

function CaseScreen({ page }: { page: CasePageView }) {
  const t = useTranslations("moderation");
  const { case: item, comparison } = page;
  const isWaiting = item.state === "open" || item.state === "appealed";
  return (
    <>
      <PageHeader
        title={item.title}
        note={t(item.isNew ? "newBy" : "changedBy", { seller: item.seller || t("unknownSeller") })}
        actions={isWaiting ? <CaseActions page={page} /> : undefined}
      />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 grid-cols-1 content-start gap-6">
          <CaseNotices item={item} />
          <ComparedPictures pictures={comparison.pictures} findings={item.findings} />
          <ComparedTexts texts={comparison.texts} findings={item.findings} isNew={item.isNew} />
          <ComparedValues title={t("prices")} values={comparison.prices} isNew={item.isNew} findings={item.findings} />
          <ComparedValues title={t("values")} values={comparison.values} isNew={item.isNew} findings={item.findings} />
        </div>
        <CaseSide page={page} />
      </div>
    </>
  );
}
