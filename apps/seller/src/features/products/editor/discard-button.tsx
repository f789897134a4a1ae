"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";

export function DiscardButton({ isPending, onDiscard }: { isPending: boolean; onDiscard: () => void }) {
  const t = useTranslations("products.discard");
  return (
    <Dialog
      trigger={
        <Button variant="ghost" loading={isPending}>
          {t("open")}
        </Button>
      }
      title={t("title")}
      description={t("text")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="outline">{t("keep")}</Button>
          </DialogClose>
          <DialogClose>
            <Button variant="danger" onClick={onDiscard}>
              {t("confirm")}
            </Button>
          </DialogClose>
        </>
      }
    />
  );
}
