import type { Tx } from "@souk/database/database";
import { holdTree } from "../db/category-store.ts";
import { loadProducts } from "../db/product-reader.ts";
import { lockProducts } from "../db/product-store.ts";
import type { Product } from "../domain/product.ts";

/** A product whole, for one transaction alone. */
export async function holdProduct(tx: Tx, productId: string): Promise<Product | undefined> {
  await holdTree(tx);
  await lockProducts(tx, [productId]);
  const [product] = await loadProducts(tx, [productId]);
  return product;
}
