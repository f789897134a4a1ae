import { DomainError } from "@souk/errors/domain-error";
import type { Category } from "../../domain/category-tree.ts";

/** @throws DomainError not_found CATEGORY_NOT_FOUND */
export function findCategory(stored: readonly Category[], id: string): Category {
  const found = stored.find((category) => category.id === id);
  if (found) return found;
  throw new DomainError("not_found", "CATEGORY_NOT_FOUND", "There is no such category any more.", { category_id: id });
}

/** In their order. */
export function siblingsBelow(stored: readonly Category[], parentId: string | undefined): Category[] {
  return stored
    .filter((category) => category.parentId === parentId)
    .toSorted((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1));
}

export function lastPosition(siblings: readonly Category[]): number {
  return Math.max(0, ...siblings.map(({ position }) => position));
}
