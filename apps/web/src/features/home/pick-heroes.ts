import type { PictureView } from "@/server/catalogue/picture-view";
import type { Shelf } from "@/server/pages/home";

/** Categories whose cards have words of their own, in `shop.home.heroes`. */
const written = ["audio", "outdoors"];
const leading = "kitchen";
const sideCount = 2;

export interface PickedHeroes {
  readonly lead: PictureView | null;
  readonly sides: readonly Shelf[];
}

/** Pictures for the large card, and the categories beside it; others step in where a shop has none of those. */
export function pickHeroes(shelves: readonly Shelf[]): PickedHeroes {
  const withPicture = shelves.filter(({ category }) => category.picture?.isCutOut);
  const known = written.flatMap((slug) => withPicture.filter(({ category }) => category.slug === slug));
  const lead = withPicture.find(({ category }) => category.slug === leading) ?? withPicture.at(-1);
  const others = withPicture.filter((shelf) => shelf !== lead && !known.includes(shelf));
  return { lead: lead?.category.picture ?? null, sides: [...known, ...others].slice(0, sideCount) };
}
