"use client";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import { type PointerEvent, useState } from "react";
import type { PictureView } from "@/server/catalogue/picture-view";
import { ProductPicture } from "../catalogue/product-picture.tsx";

export const slideFrame = "aspect-[1/1] w-full shrink-0 snap-center rounded-28 sm:aspect-[4/3] lg:aspect-auto lg:h-140";
export const slideSizes = "(min-width: 77.5rem) 620px, (min-width: 64rem) calc(100vw - 36rem), 100vw";

const magnified = 2;

export interface GallerySlideProps {
  readonly title: string;
  readonly picture: PictureView;
  readonly number: number;
  readonly isEager: boolean;
  /** Whether the keyboard stops here: at the picture in view only. */
  readonly isReachable: boolean;
  readonly onEnlarge: () => void;
}

/** A picture that a mouse magnifies where it points, and a press shows on the whole screen. */
export function GallerySlide({ title, picture, number, isEager, isReachable, onEnlarge }: GallerySlideProps) {
  const t = useTranslations("shop.product");
  const tGallery = useTranslations("finding.gallery");
  const [focus, setFocus] = useState<string>();
  const alt = picture.alt || t("picture", { title, number });

  function magnify({ pointerType, currentTarget, clientX, clientY }: PointerEvent) {
    if (pointerType !== "mouse") return;
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    setFocus(`${(((clientX - left) / width) * 100).toFixed(1)}% ${(((clientY - top) / height) * 100).toFixed(1)}%`);
  }
  return (
    <button
      type="button"
      aria-label={tGallery("enlarge", { picture: alt })}
      tabIndex={isReachable ? 0 : -1}
      onClick={onEnlarge}
      onPointerMove={magnify}
      onPointerLeave={() => setFocus(undefined)}
      className="absolute inset-0 cursor-zoom-in overflow-clip rounded-28 outline-none after:absolute after:inset-0 after:rounded-28 focus-visible:after:outline-2 focus-visible:after:outline-brand focus-visible:after:-outline-offset-4"
    >
      <span
        className="absolute inset-0 block transition-transform duration-150"
        style={focus ? { transformOrigin: focus, transform: `scale(${magnified})` } : undefined}
      >
        <ProductPicture
          picture={picture}
          sizes={focus ? "1280px" : slideSizes}
          alt={alt}
          isEager={isEager}
          className={cn(picture.isCutOut && "[&&]:object-contain")}
        />
      </span>
    </button>
  );
}
