"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PlaceView } from "@/server/routers/places/places-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";
import { usePlaceChanges } from "./use-place-changes.ts";

/** Gives a place up, and says so when something still lies there. */
export function RemovePlace({ place, pieces }: { place: PlaceView; pieces: number }) {
  const t = useTranslations("places");
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const [isOpen, setOpen] = useState(false);
  const { remove } = usePlaceChanges(() => setOpen(false));
  return (
    <Dialog
      trigger={
        <Button size="sm" variant="ghost" aria-label={t("removeOf", { name: place.name })}>
          {t("remove")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      title={t("removeTitle", { name: place.name })}
      description={t(pieces > 0 ? "removeStocked" : "removeText", { count: pieces })}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="outline">{t("keep")}</Button>
          </DialogClose>
          <Button
            variant="danger"
            loading={remove.isPending}
            onClick={() => remove.mutate({ shop, locationId: place.id })}
          >
            {t("remove")}
          </Button>
        </>
      }
    >
      {remove.error && (
        <Notice tone="error" live>
          {errorText(remove.error)}
        </Notice>
      )}
    </Dialog>
  );
}
