"use client";
import { buttonVariants } from "@souk/ui/lib/button-variants";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type NewPicture, shrinkPhoto } from "../device/device-picture.ts";
import { Row } from "./row.tsx";

export interface PictureRowProps {
  readonly stopId: string;
  readonly picture: NewPicture | null;
  readonly onPicture: (picture: NewPicture | null) => void;
}

/** The phone's own camera, which works everywhere; what it gives is made small before it is kept. */
export function PhotoRow({ stopId, picture, onPicture }: PictureRowProps) {
  const t = useTranslations("courier.proof");
  const [hasFailed, setFailed] = useState(false);
  async function take(file: File | undefined) {
    if (!file) return;
    setFailed(false);
    await shrinkPhoto(file, stopId).then(onPicture, () => setFailed(true));
  }
  return (
    <Row
      title={t("photo")}
      note={hasFailed ? t("photoFailed") : t("photoNote")}
      isDone={picture !== null}
      doneLabel={t("there")}
    >
      <label
        className={cn(buttonVariants({ variant: "quiet", size: "lg" }), "cursor-pointer px-4 focus-within:outline-2")}
      >
        {picture ? t("again") : t("take")}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          aria-label={t("photo")}
          className="sr-only"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </label>
    </Row>
  );
}
