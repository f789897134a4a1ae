import "server-only";
import { pickText } from "@souk/bff/views";
import type { Locale } from "@/i18n/locales";
import type { Clients } from "../clients.ts";
import { type PictureView, pictureView } from "./picture-view.ts";

export interface CategoryView {
  readonly id: string;
  /** Empty for a top-level category. */
  readonly parentId: string;
  readonly slug: string;
  readonly name: string;
  readonly picture: PictureView | null;
  /** Addresses it had, which lead to it. */
  readonly formerSlugs: readonly string[];
}

/** The whole tree, siblings in their order. */
export async function listCategories({ product }: Pick<Clients, "product">, locale: Locale): Promise<CategoryView[]> {
  const { categories } = await product.listCategories({});
  return categories
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, parentId, slug, name, picture, formerSlugs }) => ({
      id,
      parentId,
      slug,
      name: pickText(name, locale),
      picture: picture ? pictureView(picture, locale) : null,
      formerSlugs,
    }));
}
