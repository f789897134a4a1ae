"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Run } from "../board/use-board.ts";
import type { RunChanges } from "./use-run.ts";

export function CancelDialog({ run, changes }: { run: Run; changes: RunChanges }) {
  const t = useTranslations("run");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost">
          {t("cancel")}
        </Button>
      }
      title={t("cancelTitle", { number: run.number })}
      description={t("cancelText")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">{t("keepRun")}</Button>
          </DialogClose>
          <Button
            variant="danger"
            loading={changes.isBusy}
            onClick={async () => {
              if (await changes.cancel()) setOpen(false);
            }}
          >
            {t("cancel")}
          </Button>
        </>
      }
    />
  );
}
