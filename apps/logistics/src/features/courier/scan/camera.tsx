"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { createBarcodeReader } from "./read-barcodes.ts";

const everyMs = 200;
/** The same parcel stays in view for a while: it is told once. */
const quietMs = 2_500;

/** The camera at the back, read until it is taken away. Without one it says so: codes can be typed. */
export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslations("courier.scan");
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  const [problem, setProblem] = useState<"denied" | "missing" | null>(null);
  latest.current = onCode;

  useEffect(() => {
    const stopping = new AbortController();
    look(video.current, stopping.signal, (code) => latest.current(code)).catch((error: unknown) => {
      if (stopping.signal.aborted) return;
      setProblem(error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "missing");
    });
    return () => stopping.abort();
  }, []);

  if (problem) return <p className="rounded-16 bg-wash px-4 py-3 text-soft">{t(problem)}</p>;
  return (
    <div className="relative overflow-hidden rounded-20 bg-ink">
      <video ref={video} aria-label={t("camera")} playsInline muted className="aspect-[4/3] w-full object-cover" />
      <span aria-hidden className="-translate-y-1/2 absolute inset-x-6 top-1/2 h-0.5 bg-brand" />
    </div>
  );
}

async function look(
  video: HTMLVideoElement | null,
  signal: AbortSignal,
  onCode: (code: string) => void,
): Promise<void> {
  if (!video) return;
  const media = { video: { facingMode: { ideal: "environment" }, width: { ideal: 1_280 } }, audio: false };
  const stream = await navigator.mediaDevices.getUserMedia(media);
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) return stop();
  signal.addEventListener("abort", stop);
  video.srcObject = stream;
  await video.play();
  const read = await createBarcodeReader();
  const told = new Map<string, number>();
  while (!signal.aborted) {
    for (const code of await read(video).catch(() => [])) {
      if (Date.now() - (told.get(code) ?? 0) > quietMs) onCode(code);
      told.set(code, Date.now());
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
