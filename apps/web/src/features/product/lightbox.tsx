"use client";
import { IconButton } from "@souk/ui/components/icon-button";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { PictureView } from "@/server/catalogue/picture-view";
import { LightboxPicture } from "./lightbox-picture.tsx";

export interface LightboxProps {
  readonly title: string;
  readonly pictures: readonly PictureView[];
  readonly first: number;
  /** Told which picture was in view last. */
  readonly onClose: (last: number) => void;
}

/** The pictures on the whole screen: swiped or moved by arrow keys, enlarged by a press or a double tap, closed by Escape. */
export function Lightbox({ title, pictures, first, onClose }: LightboxProps) {
  const t = useTranslations("finding.gallery");
  const dialog = useRef<HTMLDialogElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(first);

  function show(index: number, behavior: ScrollBehavior) {
    if (index < 0 || index >= pictures.length) return;
    track.current?.scrollTo({ left: index * track.current.clientWidth, behavior });
  }
  useEffect(() => {
    dialog.current?.showModal();
    track.current?.scrollTo({ left: first * track.current.clientWidth, behavior: "instant" });
    document.documentElement.style.overflow = "hidden";
    return () => {
      document.documentElement.style.overflow = "";
    };
  }, [first]);

  return (
    <dialog
      ref={dialog}
      aria-label={t("pictures", { title })}
      onClose={() => onClose(shown)}
      onKeyDown={({ key }) => {
        if (key === "ArrowRight") show(shown + 1, "auto");
        if (key === "ArrowLeft") show(shown - 1, "auto");
      }}
      className="m-0 size-full max-h-none max-w-none animate-fade bg-paper text-ink"
    >
      <div
        ref={track}
        onScroll={({ currentTarget: { scrollLeft, clientWidth } }) => setShown(Math.round(scrollLeft / clientWidth))}
        className="scroll-row flex size-full snap-x motion-safe:scroll-smooth snap-mandatory"
      >
        {pictures.map((picture, index) => (
          <LightboxPicture key={picture.id} picture={picture} alt={picture.alt || title} isShown={index === shown} />
        ))}
      </div>
      <p role="status" className="absolute top-5 left-5 rounded-full bg-card/85 px-3 py-1 font-medium text-small">
        {t("position", { number: shown + 1, count: pictures.length })}
      </p>
      <IconButton
        label={t("close")}
        variant="float"
        shape="round"
        autoFocus
        onClick={() => dialog.current?.close()}
        className="absolute top-3 right-3"
      >
        <X aria-hidden strokeWidth={1.75} />
      </IconButton>
      {shown > 0 && (
        <IconButton
          label={t("previous")}
          variant="float"
          shape="round"
          onClick={() => show(shown - 1, "auto")}
          className="absolute top-1/2 left-3 -translate-y-1/2 max-md:hidden"
        >
          <ChevronLeft aria-hidden strokeWidth={1.75} />
        </IconButton>
      )}
      {shown < pictures.length - 1 && (
        <IconButton
          label={t("next")}
          variant="float"
          shape="round"
          onClick={() => show(shown + 1, "auto")}
          className="absolute top-1/2 right-3 -translate-y-1/2 max-md:hidden"
        >
          <ChevronRight aria-hidden strokeWidth={1.75} />
        </IconButton>
      )}
    </dialog>
  );
}
