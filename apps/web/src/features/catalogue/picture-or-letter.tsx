import { hueOf } from "@souk/ui/lib/initials";
import type { PictureView } from "@/server/catalogue/picture-view";
import { ProductPicture, type ProductPictureProps } from "./product-picture.tsx";

export type PictureOrLetterProps = Omit<ProductPictureProps, "picture"> & {
  readonly picture: PictureView | null;
  /** Its first letter stands where there is no picture. */
  readonly title: string;
};

/** For a `Ground`: the picture, or a letter drawn large. */
export function PictureOrLetter({ picture, title, ...props }: PictureOrLetterProps) {
  if (picture) return <ProductPicture picture={picture} {...props} />;
  return (
    <svg aria-hidden viewBox="0 0 100 100" className="size-full text-ink/25">
      <text
        x="50"
        y="52"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize="38"
        fontWeight="700"
        fill="currentColor"
      >
        {title.trim().slice(0, 1).toLocaleUpperCase()}
      </text>
    </svg>
  );
}

/** The hue of the ground under a picture, or under the letter. */
export function groundHueOf(picture: PictureView | null, title: string): number {
  return picture ? picture.hue : hueOf(title);
}
