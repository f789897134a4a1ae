"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ImportView } from "@/server/routers/imports/import-view";

/** How far a run is, as it goes. */
export function RunProgress({ job, cancel }: { job: ImportView; cancel: ReactNode }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const { share, counts, isDryRun } = job;
  const percent = format.number(share, { style: "percent" });
  return (
    <div className="grid max-w-reading justify-items-start gap-3">
      <p role="status">
        {t(isDryRun ? "checking" : "running", { count: counts.rows, bad: counts.badRows, share: percent })}
      </p>
      <progress aria-label={t("progress")} value={share} max={1} className="h-2 w-full accent-brand" />
      <p className="text-small text-soft">{t("goesOn")}</p>
      <div className="flex flex-wrap gap-2.5">{cancel}</div>
    </div>
  );
}
