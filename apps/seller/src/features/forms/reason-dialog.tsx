"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useErrorText } from "../errors/use-error-text.ts";
import { TextAreaField } from "./text-area-field.tsx";

interface ReasonDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly trigger: ReactNode;
  readonly name: string;
  readonly words: Readonly<Record<"title" | "text" | "reason" | "no" | "yes", string>>;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onReason: (reason: string) => void;
}

/** Does nothing without a reason in words. */
export function ReasonDialog({ words, name, isPending, error, onReason, ...dialog }: ReasonDialogProps) {
  const close = useTranslations("frame")("site.close");
  const errorText = useErrorText();
  const [reason, setReason] = useState("");
  const text = reason.trim();
  return (
    <Dialog
      open={dialog.isOpen}
      onOpenChange={dialog.onOpenChange}
      trigger={dialog.trigger}
      title={words.title}
      description={words.text}
      closeLabel={close}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{words.no}</Button>
          </DialogClose>
          <Button disabled={text === ""} loading={isPending} onClick={() => onReason(text)}>
            {words.yes}
          </Button>
        </>
      }
    >
      <TextAreaField
        name={name}
        label={words.reason}
        value={reason}
        maxLength={500}
        onText={setReason}
        error={error ? errorText(error) : undefined}
      />
    </Dialog>
  );
}
