"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";

interface ConfirmButtonProps {
  readonly label: string;
  /** What it is done to, for who does not see the card. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
}

/** A button that asks before it does what cannot be undone. */
export function ConfirmButton({ label, name, title, text, action, onConfirm }: ConfirmButtonProps) {
  const t = useTranslations("webhooks");
  return (
    <Dialog
      trigger={
        <Button size="sm" variant="ghost">
          {label} <span className="sr-only">{name}</span>
        </Button>
      }
      title={title}
      description={text}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="outline">{t("keep")}</Button>
          </DialogClose>
          <DialogClose>
            <Button variant="ink" onClick={onConfirm}>
              {action}
            </Button>
          </DialogClose>
        </>
      }
    >
      <p className="wrap-anywhere font-mono text-label">{name}</p>
    </Dialog>
  );
}
