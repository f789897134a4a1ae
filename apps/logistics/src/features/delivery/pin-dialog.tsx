"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import type { Board } from "../board/use-board.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import type { MapMark } from "../map/map-data.ts";
import type { Place } from "../map/projection.ts";
import { ZoneMap } from "../map/zone-map.tsx";
import type { DeliveryDetails } from "./use-delivery.ts";

interface PinDialogProps {
  readonly delivery: DeliveryDetails;
  readonly board: Board;
  readonly onClose: () => void;
}

/** The map is moved until its middle is where the address is: by dragging it, or by its keys. */
export function PinDialog({ delivery, board, onClose }: PinDialogProps) {
  const t = useTranslations("delivery");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [place, setPlace] = useState<Place | null>(null);
  const { code, drop, postalCode, city } = delivery;
  const areas = board.zone?.areas ?? [];
  const area = areas.find(({ prefix }) => postalCode.startsWith(prefix));
  const known = delivery.place ?? area?.place ?? null;
  const marks: MapMark[] = known ? [{ id: "known", kind: "drop", place: known, title: code, isDone: true }] : [];
  const pinning = useMutation(
    trpc.dispatch.pinPlace.mutationOptions({
      async onSuccess() {
        show({ tone: "good", title: t("pinned") });
        await client.invalidateQueries({ queryKey: trpc.dispatch.pathKey() });
        onClose();
      },
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("pinTitle", { code })}
      description={[drop?.street, drop?.city || `${postalCode} ${city}`].filter(Boolean).join(", ")}
      closeLabel={t("close")}
    >
      <div className="grid gap-4">
        {pinning.error && (
          <Notice tone="error" live>
            {errorText(pinning.error)}
          </Notice>
        )}
        <p className="text-soft">{t("pinText")}</p>
        <ZoneMap label={t("pinMap")} areas={areas} routes={[]} marks={marks} onAim={setPlace} className="h-80" />
        <output className="text-label text-soft tabular">
          {place && t("position", { latitude: place.latitude.toFixed(5), longitude: place.longitude.toFixed(5) })}
        </output>
        <div className="flex flex-wrap justify-end gap-2.5">
          <DialogClose>
            <Button variant="ghost">{t("close")}</Button>
          </DialogClose>
          <Button
            loading={pinning.isPending}
            disabled={!place}
            onClick={() => place && pinning.mutate({ requestId: newId(), shipmentId: delivery.id, place })}
          >
            {t("pinHere")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
