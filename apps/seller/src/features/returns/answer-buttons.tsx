"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "../forms/reason-dialog.tsx";
import { TextAreaField } from "../forms/text-area-field.tsx";
import type { ReturnActions } from "./use-return-actions.ts";

/** Says yes or no; a no says why, a yes where to send it. */
export function AnswerButtons({ code, actions }: { code: string; actions: ReturnActions }) {
  const t = useTranslations("returns");
  const close = useTranslations("frame")("site.close");
  const [isDeclining, setDeclining] = useState(false);
  const [isApproving, setApproving] = useState(false);
  const [message, setMessage] = useState("");
  return (
    <>
      <ReasonDialog
        isOpen={isDeclining}
        onOpenChange={setDeclining}
        trigger={<Button variant="outline">{t("decline.open")}</Button>}
        name="message"
        words={{
          title: t("decline.title", { code }),
          text: t("decline.text"),
          reason: t("decline.reason"),
          no: t("decline.no"),
          yes: t("decline.yes"),
        }}
        isPending={actions.isBusy}
        error={null}
        onReason={(reason) => {
          actions.decline(reason);
          setDeclining(false);
        }}
      />
      <Dialog
        open={isApproving}
        onOpenChange={setApproving}
        trigger={<Button>{t("approve.open")}</Button>}
        title={t("approve.title", { code })}
        description={t("approve.text")}
        closeLabel={close}
        footer={
          <>
            <DialogClose>
              <Button variant="quiet">{t("approve.no")}</Button>
            </DialogClose>
            <Button
              loading={actions.isBusy}
              onClick={() => {
                actions.approve(message.trim());
                setApproving(false);
              }}
            >
              {t("approve.yes")}
            </Button>
          </>
        }
      >
        <TextAreaField
          name="message"
          label={t("approve.message")}
          hint={t("approve.hint")}
          value={message}
          maxLength={1000}
          onText={setMessage}
        />
      </Dialog>
    </>
  );
}
