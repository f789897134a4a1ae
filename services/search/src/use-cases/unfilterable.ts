import type { Category } from "@souk/contracts/product/v1/product";

/** Attributes that lists of a category are not filtered by: what operators said of it and of those above it. */
export function unfilterableIn(slug: string, bySlug: ReadonlyMap<string, Category>): Set<string> {
  const byId = new Map([...bySlug.values()].map((category) => [category.id, category]));
  const codes = new Set<string>();
  for (let category = bySlug.get(slug); category; category = byId.get(category.parentId)) {
    for (const { attributeCode, isUnfilterable } of category.attributes) if (isUnfilterable) codes.add(attributeCode);
  }
  return codes;
}
