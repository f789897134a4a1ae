import { isSlug } from "./slug.ts";

const lengthMax = 80;

/** The address of a product by its English title; one that has nothing of a-z and 0-9 is named by its id. */
export function slugOf(title: string, productId: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, lengthMax)
    .replaceAll(/^-+|-+$/g, "");
  return isSlug(words) ? words : `product-${tailOf(productId)}`;
}

/** The same address when somebody else has it. */
export function slugBeside(slug: string, productId: string): string {
  return `${slug}-${tailOf(productId)}`;
}

const tailOf = (id: string) => id.slice(-6);
