"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { ExportForm } from "./export-form.tsx";
import { QueryState } from "./query-state.tsx";

/** Everything the shop keeps about the account, as a file for whoever can say again that the account is theirs. */
export function ExportData() {
  const t = useTranslations("personal.privacy");
  const query = useQuery(useTRPC().account.closing.queryOptions(undefined, { staleTime: 0 }));
  return (
    <Card padding="roomy">
      <h2 className="text-subheading">{t("exportTitle")}</h2>
      <p className="mt-1.5 max-w-reading text-soft">{t("exportText")}</p>
      <div className="mt-5">
        {query.data ? (
          <Ask hasPassword={query.data.hasPassword} />
        ) : (
          <QueryState query={query} className="h-11 max-w-48" />
        )}
      </div>
    </Card>
  );
}

function Ask({ hasPassword }: { hasPassword: boolean }) {
  const t = useTranslations("personal.privacy");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  return (
    <Dialog
      trigger={
        <Button variant="outline">
          <Download aria-hidden strokeWidth={1.75} />
          {t("export")}
        </Button>
      }
      open={isOpen}
      onOpenChange={(open) => isBusy || setOpen(open)}
      title={t("exportAskTitle")}
      description={hasPassword ? t("exportAskText") : t("exportAskRecent")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{t("exportCancel")}</Button>
          </DialogClose>
          <Button type="submit" form={formId} loading={isBusy} loadingLabel={t("exporting")}>
            {t("exportYes")}
          </Button>
        </>
      }
    >
      <ExportForm id={formId} hasPassword={hasPassword} onBusy={setBusy} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
