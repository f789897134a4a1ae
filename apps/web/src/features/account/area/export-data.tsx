"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { downloadExport } from "./download-export.ts";

/** Everything the shop keeps about the account, as a file. */
export function ExportData() {
  const t = useTranslations("personal.privacy");
  const errors = useTranslations("errors");
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  async function download() {
    setBusy(true);
    setRefusal(null);
    const reason = await downloadExport(t("exportName"));
    if (reason !== null) setRefusal(errors(errors.has(reason) ? reason : "GENERIC"));
    setBusy(false);
  }
  return (
    <Card padding="roomy">
      <h2 className="text-subheading">{t("exportTitle")}</h2>
      <p className="mt-1.5 max-w-reading text-soft">{t("exportText")}</p>
      {refusal !== null && (
        <Notice tone="error" live className="mt-4" title={t("exportFailed")}>
          {refusal}
        </Notice>
      )}
      <Button variant="outline" className="mt-5" loading={isBusy} loadingLabel={t("exporting")} onClick={download}>
        <Download aria-hidden strokeWidth={1.75} />
        {t("export")}
      </Button>
    </Card>
  );
}
