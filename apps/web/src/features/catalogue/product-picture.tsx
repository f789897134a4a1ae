import type { PictureView } from "@/server/catalogue/picture-view";

/** The widths the product service makes. */
const widths = [96, 160, 320, 480, 640, 960, 1280] as const;

export interface ProductPictureProps {
  readonly picture: PictureView;
  /** How wide it is drawn: "(min-width: 64rem) 25vw, 50vw". */
  readonly sizes: string;
  /** No wider rendition is of use where it stands. */
  readonly widthMax?: number;
  /** Empty where a text beside it already says what it shows. */
  readonly alt?: string;
  /** Above the fold: asked for at once. */
  readonly isEager?: boolean;
  readonly className?: string;
}

/** A product's picture in the best size and format the browser takes. */
export function ProductPicture({
  picture,
  sizes,
  widthMax = 1280,
  alt = "",
  isEager = false,
  className,
}: ProductPictureProps) {
  return (
    <picture className="absolute inset-0 block size-full">
      <source type="image/avif" srcSet={srcSet(picture, "avif", widthMax)} sizes={sizes} />
      <img
        src={pictureUrl(picture.id, 480, "webp")}
        srcSet={srcSet(picture, "webp", widthMax)}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={isEager ? "eager" : "lazy"}
        fetchPriority={isEager ? "high" : "auto"}
        decoding="async"
        draggable={false}
        className={className}
        style={
          picture.placeholder ? { backgroundImage: `url(${picture.placeholder})`, backgroundSize: "cover" } : undefined
        }
      />
    </picture>
  );
}

export function pictureUrl(id: string, width: (typeof widths)[number], format: "avif" | "webp" | "jpg"): string {
  return `/media/${id}/${width}.${format}`;
}

function srcSet(picture: PictureView, format: "avif" | "webp", widthMax: number): string {
  const useful = widths.filter((width, at) => width <= widthMax && (at === 0 || (widths[at - 1] ?? 0) < picture.width));
  return useful.map((width) => `${pictureUrl(picture.id, width, format)} ${width}w`).join(", ");
}
