"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Skeleton } from "@souk/ui/components/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useCarrier } from "./use-carrier.ts";

interface GiveDialogProps {
  readonly shipmentId: string;
  readonly code: string;
  /** Another button than the usual one. */
  readonly trigger?: ReactNode;
}

/** Says what the carrier takes for a delivery, and gives it to the carrier for that. */
export function GiveDialog({ shipmentId, code, trigger }: GiveDialogProps) {
  const t = useTranslations("carrier");
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const { give, isBusy } = useCarrier();
  const quote = useQuery(
    useTRPC().carrier.quote.queryOptions({ shipmentId }, { enabled: isOpen, retry: false, gcTime: 0 }),
  );
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        trigger ?? (
          <Button size="sm" variant="outline">
            {t("give")}
          </Button>
        )
      }
      title={t("giveTitle", { code })}
      description={t("giveText")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">{t("keep")}</Button>
          </DialogClose>
          {quote.data?.map(({ service, price }, at) => (
            <Button
              key={service}
              variant={at === 0 ? "brand" : "outline"}
              loading={isBusy}
              onClick={async () => {
                if (await give(shipmentId, service)) setOpen(false);
              }}
            >
              {t("giveFor", { service: t(`services.${service}`), price })}
            </Button>
          ))}
        </>
      }
    >
      {quote.isFetching && <Skeleton className="h-6 w-48" />}
      {quote.error && (
        <p role="alert" className="text-danger">
          {errorText(quote.error)}
        </p>
      )}
      {quote.data?.length === 0 && <p role="alert">{t("doesNotGo")}</p>}
    </Dialog>
  );
}
