import { Ground } from "@souk/ui/components/ground";
import { hueOf } from "@souk/ui/lib/initials";
import type { PictureView } from "@/server/routers/orders/picture-view";

const frames = { small: "size-8.5 rounded-8", large: "size-12 rounded-12" } as const;

interface ItemPictureProps {
  readonly picture: PictureView | null;
  readonly title: string;
  readonly size?: keyof typeof frames;
}

/** A product beside the words that name it, which is why it says nothing itself. */
export function ItemPicture({ picture, title, size = "small" }: ItemPictureProps) {
  return (
    <Ground hue={picture ? picture.hue : hueOf(title)} fit="cover" className={`shrink-0 ${frames[size]}`}>
      {picture && (
        // biome-ignore lint/performance/noImgElement: it comes in the right size from the product service.
        <img
          src={`/media/${picture.id}/96.webp`}
          srcSet={`/media/${picture.id}/160.webp 2x`}
          alt=""
          loading="lazy"
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </Ground>
  );
}
