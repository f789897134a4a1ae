"use client";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { ImportView } from "@/server/routers/imports/import-view";

/** What came of a run, or would come of it. */
export function ImportCounts({ job: { counts, isDryRun, state, submits } }: { job: ImportView }) {
  const t = useTranslations("imports");
  const title = state === "cancelled" ? "cancelledAfter" : isDryRun ? "wouldBe" : "was";
  const shown = [
    ...(["created", "updated", "unchanged"] as const),
    ...(submits ? (["submitted"] as const) : []),
    "badRows",
  ] as const;
  return (
    <Notice
      tone={counts.badRows > 0 ? "warn" : "good"}
      className="max-w-reading"
      title={t(title, { count: title === "was" ? counts.rows - counts.badRows : counts.rows })}
    >
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        {shown.map((each) => (
          <div key={each} className="contents">
            <dt>{t(`counts.${each}`)}</dt>
            <dd className="font-semibold text-ink tabular-nums">{t("number", { count: counts[each] })}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
