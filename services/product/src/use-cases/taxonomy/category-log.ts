import type { Category } from "../../domain/category-tree.ts";
import type { Text } from "../../domain/text.ts";

/** Who asked for a change of the taxonomy. */
export interface By {
  readonly actor: string;
}

/** A category as the audit log tells of it. */
export function loggedCategory(category: Category, all: readonly Category[]): Record<string, string> {
  const parent = all.find(({ id }) => id === category.parentId);
  return { ...loggedNames(category.name), slug: category.slug, parent: parent?.slug ?? "", ...orderOf(category) };
}

export const loggedNames = (name: Text): Record<string, string> =>
  Object.fromEntries(Object.entries(name).map(([language, text]) => [`name_${language}`, text]));

const orderOf = ({ position }: Category) => ({ position: String(position) });
