import { parseAsString, parseAsStringLiteral } from "nuqs/server";

export const productFilters = [
  "all",
  "needs_attention",
  "draft",
  "in_moderation",
  "rejected",
  "published",
  "archived",
] as const;
type ProductFilterName = (typeof productFilters)[number];

export const relations = ["any", "owned", "offered"] as const;

/** What of the list is shown, as the address says it; the server reads it with the same parsers. */
export const productParsers = {
  view: parseAsStringLiteral(productFilters).withDefault("all"),
  of: parseAsStringLiteral(relations).withDefault("any"),
  category: parseAsString.withDefault(""),
  q: parseAsString.withDefault(""),
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Filters {
  readonly view: ProductFilterName;
  readonly of: (typeof relations)[number];
  readonly category: string;
  readonly q: string;
}

/** What the procedure is asked for; an address may say anything. */
export function listInput(shop: string, { view, of, category, q }: Filters) {
  return {
    ...{ shop, filter: view, relation: of },
    categoryId: uuid.test(category) ? category : "",
    query: q.trim().slice(0, 100),
  };
}
