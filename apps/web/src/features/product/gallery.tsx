"use client";
import { Ground } from "@souk/ui/components/ground";
import { IconButton } from "@souk/ui/components/icon-button";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from "react";
import type { PictureView } from "@/server/catalogue/picture-view";
import { groundHueOf, PictureOrLetter } from "../catalogue/picture-or-letter.tsx";
import { TravellingPicture } from "../catalogue/travelling-picture.tsx";
import { GallerySlide, slideFrame, slideSizes } from "./gallery-slide.tsx";
import { GalleryThumbs } from "./gallery-thumbs.tsx";

const loadLightbox = () => import("./lightbox.tsx");
const Lightbox = lazy(async () => ({ default: (await loadLightbox()).Lightbox }));

export interface GalleryProps {
  readonly productId: string;
  readonly title: string;
  readonly pictures: readonly PictureView[];
  /** Index of the picture that shows what is chosen; the gallery goes there when it changes. */
  readonly wanted: number;
}

/** The pictures side by side: swiped by touch, moved by arrow keys and buttons, chosen by thumbs, enlarged by a press. */
export function Gallery({ productId, title, pictures, wanted }: GalleryProps) {
  const t = useTranslations("shop.product");
  const track = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(wanted);
  const [isEnlarged, setEnlarged] = useState(false);

  function show(index: number, behavior: ScrollBehavior) {
    setShown(index);
    track.current?.scrollTo({ left: index * track.current.clientWidth, behavior });
  }
  useEffect(() => {
    setShown(wanted);
    track.current?.scrollTo({ left: wanted * track.current.clientWidth, behavior: "instant" });
  }, [wanted]);

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = shown + step;
    if (step === 0 || next < 0 || next >= pictures.length) return;
    event.preventDefault();
    show(next, "auto");
    track.current?.querySelectorAll("button")[next]?.focus({ preventScroll: true });
  }

  if (pictures.length === 0) {
    return (
      <Ground hue={groundHueOf(null, title)} className={slideFrame}>
        <PictureOrLetter picture={null} title={title} sizes={slideSizes} />
      </Ground>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-3 lg:flex-row-reverse lg:items-start lg:gap-5.5">
      <div className="group/gallery relative min-w-0 grow lg:basis-0">
        <section
          ref={track}
          aria-roledescription={t("gallery")}
          aria-label={t("pictures")}
          className="scroll-row flex snap-x motion-safe:scroll-smooth snap-mandatory rounded-28"
          onScroll={({ currentTarget: { scrollLeft, clientWidth } }) => setShown(Math.round(scrollLeft / clientWidth))}
          onKeyDown={onKeyDown}
          onPointerEnter={() => void loadLightbox()}
        >
          {pictures.map((picture, index) => {
            const slide = (
              <GallerySlide
                title={title}
                picture={picture}
                number={index + 1}
                isEager={index === wanted}
                isReachable={index === shown}
                onEnlarge={() => {
                  setShown(index);
                  setEnlarged(true);
                }}
              />
            );
            return (
              <Ground key={picture.id} hue={picture.hue} fit="cover" className={slideFrame}>
                {index === wanted ? <TravellingPicture productId={productId}>{slide}</TravellingPicture> : slide}
              </Ground>
            );
          })}
        </section>
        {pictures.length > 1 && <Steps shown={shown} count={pictures.length} onStep={(i) => show(i, "auto")} />}
      </div>
      {pictures.length > 1 && (
        <GalleryThumbs title={title} pictures={pictures} shown={shown} onShow={(i) => show(i, "auto")} />
      )}
      {isEnlarged && (
        <Suspense fallback={null}>
          <Lightbox
            title={title}
            pictures={pictures}
            first={shown}
            onClose={(last) => {
              setEnlarged(false);
              show(last, "instant");
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface StepsProps {
  readonly shown: number;
  readonly count: number;
  readonly onStep: (index: number) => void;
}

/** Where one is on a phone, and buttons to either side where there is a pointer. Arrow keys do the same, so no tab stops. */
function Steps({ shown, count, onStep }: StepsProps) {
  const t = useTranslations("finding.gallery");
  const button =
    "absolute top-1/2 -translate-y-1/2 opacity-0 transition-opacity group-hover/gallery:opacity-100 max-md:hidden";
  return (
    <>
      <span
        aria-hidden
        className="pointer-events-none absolute right-3 bottom-3 rounded-full bg-card/85 px-2.5 py-0.5 font-medium text-label lg:hidden"
      >
        {shown + 1} / {count}
      </span>
      {shown > 0 && (
        <IconButton
          label={t("previous")}
          variant="float"
          shape="round"
          tabIndex={-1}
          className={`${button} left-3`}
          onClick={() => onStep(shown - 1)}
        >
          <ChevronLeft aria-hidden strokeWidth={1.75} />
        </IconButton>
      )}
      {shown < count - 1 && (
        <IconButton
          label={t("next")}
          variant="float"
          shape="round"
          tabIndex={-1}
          className={`${button} right-3`}
          onClick={() => onStep(shown + 1)}
        >
          <ChevronRight aria-hidden strokeWidth={1.75} />
        </IconButton>
      )}
    </>
  );
}
