"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { useErrorText } from "../../errors/use-error-text.ts";
import type { DraftSaving } from "./use-draft-saving.ts";

/** Whether what was written is kept. */
export function SaveStateLine({ saving }: { saving: DraftSaving }) {
  const t = useTranslations("products.saving");
  const errorText = useErrorText();
  if (saving.state === "changed-elsewhere") {
    return (
      <Notice
        tone="error"
        live
        title={t("changedElsewhere")}
        action={
          <Button size="sm" variant="outline" onClick={() => window.location.reload()}>
            {t("reload")}
          </Button>
        }
      >
        {t("changedElsewhereText")}
      </Notice>
    );
  }
  if (saving.state === "failed") {
    return (
      <Notice
        tone="error"
        live
        title={t("failed")}
        action={
          <Button size="sm" variant="outline" onClick={() => void saving.flush()}>
            {t("again")}
          </Button>
        }
      >
        {errorText(saving.error)}
      </Notice>
    );
  }
  return (
    <p role="status" className="text-small text-soft">
      {t(saving.state === "clean" && saving.version > 0 ? "saved" : saving.state)}
    </p>
  );
}
