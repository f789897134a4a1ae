"use client";
import { Button } from "@souk/ui/components/button";
import { Sheet } from "@souk/ui/components/sheet";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PictureRowProps } from "./photo-row.tsx";
import { Row } from "./row.tsx";
import { SignaturePad } from "./signature-pad.tsx";

/** Whoever takes the parcel signs with a finger. */
export function SignatureRow({ stopId, picture, onPicture }: PictureRowProps) {
  const t = useTranslations("courier.proof");
  const site = useTranslations("frame.site");
  const [isOpen, setOpen] = useState(false);
  return (
    <Row title={t("signature")} isDone={picture !== null} doneLabel={t("there")}>
      <Sheet
        side="bottom"
        open={isOpen}
        onOpenChange={setOpen}
        title={t("signature")}
        closeLabel={site("close")}
        trigger={
          <Button variant="quiet" size="lg" className="px-4">
            {picture ? t("again") : t("sign")}
          </Button>
        }
      >
        <SignaturePad
          stopId={stopId}
          onSigned={(signed) => {
            onPicture(signed);
            setOpen(false);
          }}
        />
      </Sheet>
    </Row>
  );
}
