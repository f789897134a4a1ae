import { DomainError } from "@souk/errors/domain-error";
import { type Category, type CategoryTree, depthMax, treeOf } from "./category-tree.ts";
import { isUuid } from "./is-uuid.ts";
import { isSlug } from "./slug.ts";
import { flawOfText } from "./text.ts";

function refuse(category: Category, what: string): never {
  throw new DomainError("invalid", "CATEGORY_INVALID", `The category "${category.slug || category.id}" ${what}.`, {
    category_id: category.id,
    slug: category.slug,
  });
}

/**
 * The tree with `changes` put into `stored` by id. Throws CATEGORY_INVALID when a category is wrong in itself, two share
 * a slug, or one would hang below itself, below nothing or too deep.
 */
export function growTree(stored: readonly Category[], changes: readonly Category[]): CategoryTree {
  const all = new Map(stored.map((category) => [category.id, category]));
  const named = new Set<string>();
  for (const category of changes) {
    checkCategory(category);
    if (named.has(category.id)) refuse(category, "is in this call twice");
    named.add(category.id);
    all.set(category.id, category);
  }
  const slugs = new Map<string, string>();
  for (const category of all.values()) {
    if (slugs.has(category.slug)) refuse(category, "shares its slug with another category");
    slugs.set(category.slug, category.id);
  }
  const tree = treeOf(all.values());
  for (const category of [...changes, ...all.values()]) {
    if (!tree.has(category.id))
      refuse(category, `must hang below a category that exists, not below itself, at most ${depthMax} deep`);
  }
  return tree;
}

function checkCategory(category: Category): void {
  if (!isUuid(category.id)) refuse(category, "has an id that is not a UUID in lower case");
  if (!isSlug(category.slug)) refuse(category, 'has a bad slug; one like "running-shoes" is needed');
  const flaw = flawOfText(category.name, 200);
  if (flaw) refuse(category, `has a name that ${flaw}`);
}
