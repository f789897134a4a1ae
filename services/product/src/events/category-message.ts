import type { MessageInitShape } from "@bufbuild/protobuf";
import type { CategorySchema } from "@souk/contracts/product/v1/product";
import type { Category } from "../domain/category-tree.ts";
import type { Media } from "../domain/product.ts";
import { mediaMessage, textMessage } from "./product-message.ts";

export interface ShownCategory extends Pick<Category, "id" | "slug" | "name" | "position"> {
  readonly parentId: string | null | undefined;
}

export function categoryMessage(
  category: ShownCategory,
  picture: Media | null,
): MessageInitShape<typeof CategorySchema> {
  const { id, slug, name, position, parentId } = category;
  const message = { id, slug, position, parentId: parentId ?? "", name: textMessage(name) };
  return picture ? { ...message, picture: mediaMessage(picture) } : message;
}
