"use client";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import type { PictureView } from "@/server/catalogue/picture-view";
import { ProductPicture } from "../catalogue/product-picture.tsx";

const enlarged = 2.5;

export interface LightboxPictureProps {
  readonly picture: PictureView;
  readonly alt: string;
  readonly isShown: boolean;
}

/** A picture that fills its place; a press makes it larger around that point, and it is scrolled like a page then. */
export function LightboxPicture({ picture, alt, isShown }: LightboxPictureProps) {
  const t = useTranslations("finding.gallery");
  const view = useRef<HTMLDivElement>(null);
  const [point, setPoint] = useState<{ readonly x: number; readonly y: number } | null>(null);
  useEffect(() => {
    if (!isShown) setPoint(null);
  }, [isShown]);
  useEffect(() => {
    const { clientWidth = 0, clientHeight = 0 } = view.current ?? {};
    if (!point) return;
    view.current?.scrollTo({
      left: point.x * clientWidth * enlarged - clientWidth / 2,
      top: point.y * clientHeight * enlarged - clientHeight / 2,
      behavior: "instant",
    });
  }, [point]);

  function toggle({ currentTarget, clientX, clientY, detail }: MouseEvent) {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    // A press of the keyboard has no place of its own.
    const middle = { x: 0.5, y: 0.5 };
    setPoint(point ? null : detail === 0 ? middle : { x: (clientX - left) / width, y: (clientY - top) / height });
  }
  return (
    <div
      ref={view}
      className={cn(
        "size-full shrink-0 snap-center",
        point ? "overflow-auto overscroll-contain" : "overflow-clip p-4 md:p-10",
      )}
    >
      <button
        type="button"
        tabIndex={isShown ? 0 : -1}
        aria-label={point ? t("smaller", { picture: alt }) : t("larger", { picture: alt })}
        aria-pressed={point !== null}
        onClick={toggle}
        style={point ? { width: `${enlarged * 100}%`, height: `${enlarged * 100}%` } : undefined}
        className={cn("relative block rounded-20", point ? "cursor-zoom-out" : "size-full cursor-zoom-in")}
      >
        <ProductPicture
          picture={picture}
          sizes={point ? "1280px" : "100vw"}
          alt={alt}
          isEager={isShown}
          className="size-full object-contain [&&]:bg-none"
        />
      </button>
    </div>
  );
}
