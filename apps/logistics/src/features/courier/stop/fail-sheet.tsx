"use client";
import { Button } from "@souk/ui/components/button";
import { Sheet } from "@souk/ui/components/sheet";
import { Textarea } from "@souk/ui/components/textarea";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { FailureName } from "@/server/routers/courier/run-view";
import type { NewPicture } from "../device/device-picture.ts";
import { PhotoRow } from "../proof/photo-row.tsx";
import { useDeed } from "../use-deed.ts";
import { usePlaceInApp } from "../use-view.ts";
import { labelOf } from "./label-of.ts";
import type { StopProps } from "./stop-view.tsx";

const reasonsAt: Readonly<Record<"pickup" | "door" | "drop", readonly FailureName[]>> = {
  pickup: ["nobodyThere", "notPacked", "noAccess", "damaged", "other"],
  door: ["nobodyThere", "addressWrong", "noAccess", "notPacked", "other"],
  drop: ["nobodyThere", "addressWrong", "noAccess", "refused", "damaged", "pinUnknown", "other"],
};

/** At the door of who sends something back other things go wrong than at a shop. */
const whereOf = ({ kind, party }: StopProps["stop"]) => (kind === "pickup" && party === "shopper" ? "door" : kind);

/** Why it could not be done, with a photo if there is something to see. */
export function FailSheet({ run, stop }: StopProps) {
  const t = useTranslations("courier");
  const site = useTranslations("frame.site");
  const name = useId();
  const { act, isBusy } = useDeed();
  const [, goTo] = usePlaceInApp();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<FailureName | null>(null);
  const [note, setNote] = useState("");
  const [photo, setPhoto] = useState<NewPicture | null>(null);
  const title = t(stop.kind === "pickup" ? "stop.notCollected" : "stop.notDelivered");

  async function fail() {
    if (!reason) return;
    const about = { runId: run.id, stopId: stop.id, label: labelOf(stop), failureReason: reason };
    const more = { ...(note.trim() !== "" && { note: note.trim() }), ...(photo && { photoHash: photo.hash }) };
    if (!(await act({ kind: "fail", ...about, ...more }, photo ? [photo] : []))) return;
    setOpen(false);
    await goTo({ stop: null, all: null });
  }

  return (
    <Sheet
      side="bottom"
      open={isOpen}
      onOpenChange={setOpen}
      title={title}
      closeLabel={site("close")}
      trigger={
        <Button variant="quiet" size="lg" block>
          {title}
        </Button>
      }
      footer={
        <Button variant="danger" size="xl" block disabled={!reason} onClick={() => void fail()} loading={isBusy}>
          {t("stop.confirmFailed")}
        </Button>
      }
    >
      <fieldset className="mb-4 grid gap-2">
        <legend className="mb-2 text-soft">{t("stop.why")}</legend>
        {reasonsAt[whereOf(stop)].map((each) => (
          <label
            key={each}
            className="flex min-h-14 items-center gap-3 rounded-16 border border-line px-4 has-checked:border-ink has-checked:bg-wash"
          >
            <input
              type="radio"
              name={name}
              checked={reason === each}
              onChange={() => setReason(each)}
              className="size-5 shrink-0 accent-ink"
            />
            {t(`failures.${each}`)}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${name}-note`} className="grid gap-1.5">
        <span className="text-soft">{t("stop.noteLabel")}</span>
        <Textarea
          id={`${name}-note`}
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <ul className="mt-3 -mx-4">
        <PhotoRow stopId={stop.id} picture={photo} onPicture={setPhoto} />
      </ul>
    </Sheet>
  );
}
