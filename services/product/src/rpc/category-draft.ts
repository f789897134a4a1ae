import type { Category } from "@souk/contracts/product/v1/product";
import type { Category as DomainCategory } from "../domain/category-tree.ts";
import { toText } from "./product-draft.ts";

export function toCategory({ id, parentId, slug, name, position, picture }: Category): DomainCategory {
  return {
    id,
    slug,
    position,
    parentId: parentId || undefined,
    name: toText(name),
    pictureId: picture?.id || undefined,
  };
}
