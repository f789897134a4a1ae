"use client";
import { Ground } from "@souk/ui/components/ground";
import { OptionThumb } from "@souk/ui/components/option-group";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { PictureView } from "@/server/catalogue/picture-view";
import { groundHueOf, PictureOrLetter } from "../catalogue/picture-or-letter.tsx";
import { ProductPicture } from "../catalogue/product-picture.tsx";
import { TravellingPicture } from "../catalogue/travelling-picture.tsx";

export interface GalleryProps {
  readonly productId: string;
  readonly title: string;
  readonly pictures: readonly PictureView[];
  /** Index of the picture that shows what is chosen; the gallery goes there when it changes. */
  readonly wanted: number;
}

const frame = "aspect-[1/1] w-full shrink-0 snap-center rounded-28 sm:aspect-[4/3] lg:aspect-auto lg:h-140";
const sizes = "(min-width: 64rem) 620px, 100vw";

/** The pictures side by side: swiped by touch, scrolled by arrow keys, chosen by thumbs. */
export function Gallery({ productId, title, pictures, wanted }: GalleryProps) {
  const t = useTranslations("shop.product");
  const track = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(wanted);

  function show(index: number, behavior: ScrollBehavior) {
    setShown(index);
    track.current?.scrollTo({ left: index * track.current.clientWidth, behavior });
  }
  useEffect(() => {
    setShown(wanted);
    track.current?.scrollTo({ left: wanted * track.current.clientWidth, behavior: "instant" });
  }, [wanted]);

  if (pictures.length === 0) {
    return (
      <Ground hue={groundHueOf(null, title)} className={frame}>
        <PictureOrLetter picture={null} title={title} sizes={sizes} />
      </Ground>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-3 lg:flex-row-reverse lg:items-start lg:gap-5.5">
      <section
        ref={track}
        aria-roledescription={t("gallery")}
        aria-label={t("pictures")}
        tabIndex={pictures.length > 1 ? 0 : undefined}
        className="scroll-row flex min-w-0 grow snap-x snap-mandatory rounded-28 lg:basis-0"
        onScroll={({ currentTarget: { scrollLeft, clientWidth } }) => setShown(Math.round(scrollLeft / clientWidth))}
      >
        {pictures.map((picture, index) => (
          <Ground key={picture.id} hue={picture.hue} fit="cover" className={frame}>
            {index === wanted ? (
              <TravellingPicture productId={productId}>
                <Slide title={title} picture={picture} number={index + 1} isEager />
              </TravellingPicture>
            ) : (
              <Slide title={title} picture={picture} number={index + 1} />
            )}
          </Ground>
        ))}
      </section>
      {pictures.length > 1 && (
        <Thumbs title={title} pictures={pictures} shown={shown} onShow={(i) => show(i, "smooth")} />
      )}
    </div>
  );
}

interface SlideProps {
  readonly title: string;
  readonly picture: PictureView;
  readonly number: number;
  readonly isEager?: boolean;
}

function Slide({ title, picture, number, isEager = false }: SlideProps) {
  const t = useTranslations("shop.product");
  return (
    <ProductPicture
      picture={picture}
      sizes={sizes}
      alt={picture.alt || t("picture", { title, number })}
      isEager={isEager}
      className={picture.isCutOut ? "[&&]:object-contain" : ""}
    />
  );
}

interface ThumbsProps {
  readonly title: string;
  readonly pictures: readonly PictureView[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

function Thumbs({ title, pictures, shown, onShow }: ThumbsProps) {
  const t = useTranslations("shop.product");
  return (
    <fieldset className="scroll-row -m-1 flex shrink-0 gap-2.5 p-1 lg:max-h-142 lg:flex-col lg:overflow-y-auto">
      <legend className="sr-only">{t("pictures")}</legend>
      {pictures.map((picture, index) => (
        <div key={picture.id} className="shrink-0 [&&&_img]:size-full [&&&_img]:object-cover">
          <OptionThumb
            name="picture"
            value={picture.id}
            label={picture.alt || t("picture", { title, number: index + 1 })}
            checked={index === shown}
            onChange={() => onShow(index)}
            picture={<ProductPicture picture={picture} sizes="76px" />}
          />
        </div>
      ))}
    </fieldset>
  );
}
