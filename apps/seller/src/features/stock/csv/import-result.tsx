"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { errorFile, saveBlob } from "./error-file.ts";
import { FaultTable } from "./fault-table.tsx";
import { FileFault } from "./read-file.ts";
import { useFaultText } from "./use-fault-text.ts";
import type { ImportState } from "./use-import.ts";

interface ImportResultProps {
  readonly state: ImportState;
  readonly fileName: string;
  readonly action: ReactNode;
}

/** How far it is, and what came of it. */
export function ImportResult({ state, fileName, action }: ImportResultProps) {
  const t = useTranslations("stock.csv");
  const format = useFormatter();
  const errorText = useErrorText();
  const faultText = useFaultText();
  const { phase, share, rowCount, savedCount, bad, error } = state;
  const right = rowCount - bad.length;
  if (phase === "failed") {
    return (
      <Notice tone="error" live className="mt-7 max-w-reading" title={t("failed", { count: savedCount })}>
        {error instanceof FileFault ? t(`fault.${error.reason}`) : errorText(error)}
      </Notice>
    );
  }
  if (phase === "checking" || phase === "saving") {
    return (
      <div role="status" className="mt-7 grid max-w-reading gap-2">
        <p>{t(phase, { count: rowCount, share: format.number(share, { style: "percent" }) })}</p>
        <progress aria-label={t("progress")} value={share} max={1} className="h-2 w-full accent-brand" />
      </div>
    );
  }
  const correct = () =>
    saveBlob(
      errorFile(bad.map((row) => ({ ...row, why: row.faults.map(faultText).join(" ") }))),
      `${fileName.replace(/\.\w+$/, "")}-errors.csv`,
    );
  return (
    <section aria-label={t("result")} className="mt-7 grid gap-4">
      <Notice
        tone={bad.length > 0 ? "warn" : "good"}
        live
        className="max-w-reading"
        title={phase === "saved" ? t("saved", { count: savedCount }) : t("checked", { count: right })}
        action={action}
      >
        {bad.length > 0 && t("bad", { count: bad.length })}
      </Notice>
      {bad.length > 0 && (
        <>
          <Button variant="outline" size="sm" onClick={correct} className="justify-self-start">
            <Download aria-hidden strokeWidth={1.75} />
            {t("errorFile", { count: bad.length })}
          </Button>
          <FaultTable rows={bad} />
        </>
      )}
    </section>
  );
}
