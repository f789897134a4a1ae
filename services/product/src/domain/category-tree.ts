import type { Text } from "./text.ts";

export interface Category {
  readonly id: string;
  /** Undefined for a top-level one. */
  readonly parentId: string | undefined;
  readonly slug: string;
  readonly name: Text;
  readonly position: number;
  readonly pictureId: string | undefined;
}

/** What is said of an attribute in a category and all below it. */
export interface CategoryAttribute {
  readonly attributeCode: string;
  readonly isRequired: boolean;
  readonly isUnfilterable: boolean;
}

/** Where a category stands: itself last. */
export interface CategoryPlace {
  readonly ids: readonly string[];
  readonly slugs: readonly string[];
  readonly names: readonly Text[];
}

export type CategoryTree = ReadonlyMap<string, CategoryPlace>;

export const depthMax = 8;

const top: CategoryPlace = { ids: [], slugs: [], names: [] };

/** The place of every category. A missing parent or a circle leaves its categories out of the map. */
export function treeOf(categories: Iterable<Pick<Category, "id" | "parentId" | "slug" | "name">>): CategoryTree {
  const byId = new Map([...categories].map((category) => [category.id, category]));
  const places = new Map<string, CategoryPlace>();
  const visit = (id: string, depth: number): CategoryPlace | undefined => {
    const known = places.get(id);
    const category = byId.get(id);
    if (known || !category || depth > depthMax) return known;
    const parent = category.parentId === undefined ? top : visit(category.parentId, depth + 1);
    if (!parent || parent.ids.length >= depthMax) return undefined;
    const place = {
      ids: [...parent.ids, id],
      slugs: [...parent.slugs, category.slug],
      names: [...parent.names, category.name],
    };
    places.set(id, place);
    return place;
  };
  for (const id of byId.keys()) visit(id, 1);
  return places;
}
