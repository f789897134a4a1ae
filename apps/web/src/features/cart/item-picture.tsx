import { Ground } from "@souk/ui/components/ground";
import type { PictureView } from "@/server/catalogue/picture-view";
import { groundHueOf, PictureOrLetter } from "../catalogue/picture-or-letter.tsx";

export interface ItemPictureProps {
  readonly picture: PictureView | null;
  readonly title: string;
  readonly size?: "small" | "regular";
}

const frames = { small: "size-14 rounded-12", regular: "size-20 rounded-16 sm:size-24" };

/** A small square picture beside the words that name it. */
export function ItemPicture({ picture, title, size = "regular" }: ItemPictureProps) {
  return (
    <Ground hue={groundHueOf(picture, title)} fit="cover" className={`shrink-0 ${frames[size]}`}>
      <PictureOrLetter picture={picture} title={title} sizes={size === "small" ? "56px" : "96px"} widthMax={320} />
    </Ground>
  );
}
