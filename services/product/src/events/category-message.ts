import type { MessageInitShape } from "@bufbuild/protobuf";
import type { CategorySchema } from "@souk/contracts/product/v1/product";
import type { Category, CategoryAttribute } from "../domain/category-tree.ts";
import type { Media } from "../domain/product.ts";
import { mediaMessage, textMessage } from "./product-message.ts";

export interface ShownCategory extends Pick<Category, "id" | "slug" | "name" | "position"> {
  readonly parentId: string | null | undefined;
}

/** What leads to a category, and what is said of attributes in it. */
export interface CategoryBeside {
  readonly formerSlugs: readonly string[];
  readonly attributes: readonly CategoryAttribute[];
}

export function categoryMessage(
  category: ShownCategory,
  picture: Media | null,
  beside: CategoryBeside = { formerSlugs: [], attributes: [] },
): MessageInitShape<typeof CategorySchema> {
  const { id, slug, name, position, parentId } = category;
  const message = {
    ...{ id, slug, position, parentId: parentId ?? "", name: textMessage(name) },
    ...{ formerSlugs: [...beside.formerSlugs], attributes: [...beside.attributes] },
  };
  return picture ? { ...message, picture: mediaMessage(picture) } : message;
}
