"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Carried } from "./carrier-page.tsx";
import { useCarrier } from "./use-carrier.ts";

/** Takes a delivery back that the carrier has not collected. */
export function TakeBackDialog({ delivery: { id, code }, price }: { delivery: Carried; price: string | null }) {
  const t = useTranslations("carrier");
  const [isOpen, setOpen] = useState(false);
  const { takeBack, isBusy } = useCarrier();
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="outline">
          {t("takeBack")}
        </Button>
      }
      title={t("takeBackTitle", { code })}
      description={price ? t("takeBackText", { price }) : t("takeBackUnpriced")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">{t("leave")}</Button>
          </DialogClose>
          <Button
            variant="danger"
            loading={isBusy}
            onClick={async () => {
              if (await takeBack(id)) setOpen(false);
            }}
          >
            {t("takeBack")}
          </Button>
        </>
      }
    />
  );
}
