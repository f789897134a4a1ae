"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { SummaryList } from "@souk/ui/components/summary-list";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RunView } from "@/server/routers/payouts/run-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useRunChanges } from "./use-run-changes.ts";

/** Approving asks once more, with what it comes to; discarding pays nobody. */
export function DecideRun({ run }: { run: RunView }) {
  const t = useTranslations("payouts");
  const close = useTranslations("frame")("site.close");
  const errorText = useErrorText();
  const trpc = useTRPC();
  const changed = useRunChanges();
  const [isOpen, setOpen] = useState(false);
  // One id for one decision: pressed twice, or sent again, it is the same.
  const [requestId] = useState(newId);
  const onSettled = changed;
  const approve = useMutation(trpc.payouts.approve.mutationOptions({ onSettled, onSuccess: () => setOpen(false) }));
  const discard = useMutation(trpc.payouts.discard.mutationOptions({ onSettled }));
  const payable = run.totals.filter(({ state }) => state === "proposed");
  const input = { requestId, runId: run.id };
  return (
    <>
      <Button variant="outline" onClick={() => discard.mutate(input)} loading={discard.isPending}>
        {t("discard")}
      </Button>
      {payable.length > 0 && (
        <Dialog
          open={isOpen}
          onOpenChange={setOpen}
          trigger={<Button variant="brand">{t("approve")}</Button>}
          title={t("confirm.title")}
          description={t("confirm.text")}
          closeLabel={close}
          footer={
            <>
              <DialogClose>
                <Button variant="quiet">{t("confirm.no")}</Button>
              </DialogClose>
              <Button variant="brand" onClick={() => approve.mutate(input)} loading={approve.isPending}>
                {t("confirm.yes")}
              </Button>
            </>
          }
        >
          <SummaryList
            rows={payable.map(({ count, amount }) => ({
              id: amount,
              label: t("confirm.sellers", { count }),
              value: amount,
            }))}
          />
          {approve.error && (
            <Notice tone="error" live className="mt-4">
              {errorText(approve.error)}
            </Notice>
          )}
        </Dialog>
      )}
      {discard.error && (
        <Notice tone="error" live className="basis-full">
          {errorText(discard.error)}
        </Notice>
      )}
    </>
  );
}
