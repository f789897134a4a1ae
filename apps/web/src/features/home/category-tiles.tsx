import { Ground } from "@souk/ui/components/ground";
import type { CategoryView } from "@/server/catalogue/categories";
import { groundHueOf, PictureOrLetter } from "../catalogue/picture-or-letter.tsx";
import { ShopLink } from "../layout/shop-link.tsx";

export interface CategoryTilesProps {
  readonly label: string;
  readonly categories: readonly CategoryView[];
}

/** The top-level categories by their pictures. */
export function CategoryTiles({ label, categories }: CategoryTilesProps) {
  return (
    <nav aria-label={label}>
      <ul className="grid grid-cols-4 gap-x-2.5 gap-y-4 sm:gap-x-4 lg:grid-cols-8">
        {categories.map(({ id, slug, name, picture }) => (
          <li key={id} className="min-w-0">
            <ShopLink
              href={`/c/${slug}`}
              className="group grid gap-2 rounded-20 text-center font-medium text-small outline-offset-4"
            >
              <Ground
                hue={groundHueOf(picture, name)}
                fit="cover"
                className="aspect-square rounded-16 sm:rounded-24 [&_img]:scale-115 [&_img]:transition-[scale] group-hover:[&_img]:scale-122"
              >
                <PictureOrLetter
                  picture={picture}
                  title={name}
                  sizes="(min-width: 64rem) 9rem, calc(25vw - 1rem)"
                  widthMax={320}
                />
              </Ground>
              <span className="min-w-0 hyphens-auto">{name}</span>
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
