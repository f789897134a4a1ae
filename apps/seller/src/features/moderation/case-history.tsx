"use client";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { QueryState } from "../states/query-state.tsx";

/** Who did what with the case, the latest first. */
export function CaseHistory({ caseId }: { caseId: string }) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  const audit = useQuery(useTRPC().moderation.audit.queryOptions({ caseId }));
  return (
    <section className="grid gap-3">
      <h2 className="text-subheading">{t("audit.title")}</h2>
      {!audit.data && <QueryState query={audit} className="h-20" />}
      {audit.data?.length === 0 && <p className="text-soft">{t("audit.none")}</p>}
      <ol className="grid gap-2">
        {audit.data?.map(({ id, at, action, isAutomatic, isMe }) => (
          <li key={id} className="text-small">
            <span className="font-medium">{t.has(`audit.${action}`) ? t(`audit.${action}`) : action}</span>
            <span className="block text-soft">
              {[
                isAutomatic ? t("automatic") : t(isMe ? "holder.me" : "holder.colleague"),
                at && format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }),
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
