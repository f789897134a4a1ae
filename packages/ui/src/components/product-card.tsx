import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";
import { Ground } from "./ground.tsx";
import { Price } from "./price.tsx";

export type ProductCardProps = {
  href: string;
  linkAs?: LinkComponent;
  title: string;
  price: string;
  was?: string | undefined;
  priceLabel?: string | undefined;
  wasLabel?: string | undefined;
  /** The line below the title: rating, reviews, seller. */
  meta?: ReactNode;
  /** An `img` (or `next/image`) with empty `alt`: the title names the product. */
  picture: ReactNode;
  pictureFit?: "object" | "cover";
  hue?: number | undefined;
  /** Top left on the picture: a `Badge`. */
  badge?: ReactNode;
  /** Top right on the picture, above the link: the wishlist button. */
  action?: ReactNode;
  /** Dims the picture: sold out. */
  muted?: boolean;
  viewTransitionName?: string | undefined;
  headingLevel?: 2 | 3;
  className?: string | undefined;
};

/** A product in a grid. All of it is one link, named by the title; `action` stays a control of its own. */
export function ProductCard({
  href,
  linkAs: Link = "a",
  title,
  meta,
  headingLevel = 3,
  className,
  price,
  was,
  priceLabel,
  wasLabel,
  ...pictureProps
}: ProductCardProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <article
      data-slot="product-card"
      className={cn("group relative flex min-w-0 flex-col has-[a:focus-visible]:z-1", className)}
    >
      <div className="flex flex-col gap-1 px-0.5 pt-3">
        <Price price={price} was={was} priceLabel={priceLabel} wasLabel={wasLabel} />
        <Heading className="line-clamp-3 text-pretty hyphens-auto text-body leading-snug wrap-anywhere">
          <Link
            href={href}
            className={cn(
              "decoration-1 underline-offset-3 outline-none group-hover:underline",
              "after:absolute after:inset-0 after:rounded-20 focus-visible:after:outline-2",
              "focus-visible:after:outline-brand focus-visible:after:outline-offset-4",
            )}
          >
            {title}
          </Link>
        </Heading>
        {meta && <p className="min-w-0 text-label text-soft wrap-anywhere">{meta}</p>}
      </div>
      <CardPicture {...pictureProps} />
    </article>
  );
}

type CardPictureProps = Pick<
  ProductCardProps,
  "picture" | "pictureFit" | "hue" | "badge" | "action" | "muted" | "viewTransitionName"
>;

function CardPicture({
  picture,
  pictureFit = "object",
  hue,
  badge,
  action,
  muted,
  viewTransitionName,
}: CardPictureProps) {
  return (
    <div className="relative -order-1">
      <Ground
        hue={hue}
        fit={pictureFit}
        viewTransitionName={viewTransitionName}
        className={cn(
          "aspect-square [&_img]:transition-[scale] group-hover:[&_img]:scale-104",
          muted && "[&_img]:opacity-45",
        )}
      >
        {picture}
      </Ground>
      {badge && <div className="absolute top-3 left-3 flex max-w-[calc(100%-4.25rem)]">{badge}</div>}
      {action && <div className="absolute top-3 right-3 z-1">{action}</div>}
    </div>
  );
}
