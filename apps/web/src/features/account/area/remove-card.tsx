"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCardChanges } from "./use-card-changes.ts";

/** Asks first: a card that was forgotten has to be typed anew. */
export function RemoveCard({ cardId, name }: { cardId: string; name: string }) {
  const t = useTranslations("personal.cards");
  const [isOpen, setOpen] = useState(false);
  const { remove, isRemoving } = useCardChanges();
  return (
    <Dialog
      trigger={
        <Button
          size="sm"
          variant="ghost"
          className="px-2.5 font-medium text-soft"
          aria-label={t("removeNamed", { card: name })}
        >
          {t("remove")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      title={t("removeTitle", { card: name })}
      description={t("removeText")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{t("keep")}</Button>
          </DialogClose>
          <Button
            variant="danger"
            loading={isRemoving}
            loadingLabel={t("removing")}
            onClick={() => remove(cardId, () => setOpen(false))}
          >
            {t("removeYes")}
          </Button>
        </>
      }
    />
  );
}
