import type { CategoryView } from "@/server/catalogue/categories";
import type { HomeView, Shelf } from "@/server/pages/home";

const leading = "kitchen";
const sideCount = 2;

export interface PickedHeroes {
  /** Whose picture stands on the large card. */
  readonly lead: CategoryView | null;
  readonly sides: readonly Shelf[];
}

/** What opens the home page; other categories step in where a shop lacks the ones that have words of their own. */
export function pickHeroes({ heroes, shelves }: Pick<HomeView, "heroes" | "shelves">): PickedHeroes {
  const hasPicture = ({ category }: Shelf) => category.picture?.isCutOut ?? false;
  const known = heroes.filter(hasPicture);
  const tops = shelves.filter(hasPicture).map(({ category }) => category);
  const lead = tops.find(({ slug }) => slug === leading) ?? tops.at(-1) ?? null;
  const isTaken = ({ category }: Shelf) =>
    category.id === lead?.id || known.some((shelf) => shelf.category.id === category.id);
  const others = shelves.filter((shelf) => hasPicture(shelf) && !isTaken(shelf));
  return { lead, sides: [...known, ...others].slice(0, sideCount) };
}
