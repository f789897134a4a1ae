import { Ground } from "@souk/ui/components/ground";
import type { CategoryIntro } from "@/server/pages/category";
import { ShopLink } from "../layout/shop-link.tsx";
import { groundHueOf, PictureOrLetter } from "./picture-or-letter.tsx";

export interface SubcategoryTilesProps {
  readonly label: string;
  readonly items: CategoryIntro["children"];
}

/** The categories below one, by what stands in them; a row that scrolls on a phone. */
export function SubcategoryTiles({ label, items }: SubcategoryTilesProps) {
  return (
    <nav aria-label={label} className="-mx-4 min-w-0 sm:mx-0">
      <ul className="scroll-row flex gap-2.5 px-4 py-0.5 sm:flex-wrap sm:overflow-visible sm:px-0">
        {items.map(({ slug, name, picture }) => (
          <li key={slug} className="shrink-0">
            <ShopLink
              href={`/c/${slug}`}
              className="group flex min-h-14 items-center gap-3 rounded-16 bg-card pr-4.5 pl-1.5 font-medium inset-ring inset-ring-line transition-shadow hover:inset-ring-edge"
            >
              <Ground
                hue={groundHueOf(picture, name)}
                fit="cover"
                className="size-11 shrink-0 rounded-12 [&_img]:scale-115 [&_img]:transition-[scale] group-hover:[&_img]:scale-125"
              >
                <PictureOrLetter picture={picture} title={name} sizes="2.75rem" widthMax={160} />
              </Ground>
              <span className="max-w-56 hyphens-auto leading-snug">{name}</span>
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
