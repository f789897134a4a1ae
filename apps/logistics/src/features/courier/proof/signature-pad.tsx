"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import { type PointerEvent, useRef, useState } from "react";
import { type NewPicture, pictureOf } from "../device/device-picture.ts";

const width = 640;
const height = 320;

interface SignaturePadProps {
  readonly stopId: string;
  readonly onSigned: (picture: NewPicture) => void;
}

/** Dark on white whatever the theme: it is a document. */
export function SignaturePad({ stopId, onSigned }: SignaturePadProps) {
  const t = useTranslations("courier.proof");
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isEmpty, setEmpty] = useState(true);

  function draw(event: PointerEvent<HTMLCanvasElement>, isBeginning: boolean) {
    const pen = canvas.current?.getContext("2d");
    if (!pen || (!isBeginning && event.buttons === 0)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    if (isBeginning) {
      event.currentTarget.setPointerCapture(event.pointerId);
      Object.assign(pen, { lineWidth: 5, lineCap: "round", lineJoin: "round", strokeStyle: "#1b1510" });
      pen.beginPath();
      pen.moveTo(x, y);
    }
    pen.lineTo(x, y);
    pen.stroke();
    setEmpty(false);
  }

  function clear() {
    canvas.current?.getContext("2d")?.clearRect(0, 0, width, height);
    setEmpty(true);
  }

  async function keep() {
    const blob = await new Promise<Blob | null>((resolve) => {
      if (canvas.current) canvas.current.toBlob(resolve, "image/png");
      else resolve(null);
    });
    if (blob) onSigned(await pictureOf(blob, stopId, "signature"));
  }

  return (
    <div className="grid gap-3">
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={t("pad")}
        onPointerDown={(event) => draw(event, true)}
        onPointerMove={(event) => draw(event, false)}
        className="w-full touch-none rounded-16 border border-edge bg-[white]"
      />
      <Button variant="brand" size="xl" block disabled={isEmpty} onClick={() => void keep()}>
        {t("useSignature")}
      </Button>
      <Button variant="quiet" size="lg" block disabled={isEmpty} onClick={clear}>
        {t("clear")}
      </Button>
    </div>
  );
}
