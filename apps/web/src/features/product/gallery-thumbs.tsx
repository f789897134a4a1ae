"use client";
import { OptionThumb } from "@souk/ui/components/option-group";
import { useTranslations } from "next-intl";
import type { PictureView } from "@/server/catalogue/picture-view";
import { ProductPicture } from "../catalogue/product-picture.tsx";

export interface GalleryThumbsProps {
  readonly title: string;
  readonly pictures: readonly PictureView[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

export function GalleryThumbs({ title, pictures, shown, onShow }: GalleryThumbsProps) {
  const t = useTranslations("shop.product");
  return (
    <fieldset className="scroll-row -m-1 flex min-w-0 shrink-0 gap-2.5 p-1 lg:max-h-142 lg:flex-col lg:overflow-y-auto">
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
