import type { Tx } from "@souk/database/database";
import { stableId } from "@souk/ids/id";
import { findAttributesByWord, findOwn, findProductsOfSkus, lockOpenOf } from "../../db/import-reads.ts";
import { loadProducts } from "../../db/product-reader.ts";
import { lockProducts } from "../../db/product-store.ts";
import type { CategoryTree } from "../../domain/category-tree.ts";
import { type Dictionary, dictionaryOf } from "../../domain/import/dictionary.ts";
import type { RowGroup } from "../../domain/import/group-rows.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import type { Product } from "../../domain/product.ts";
import type { Revision } from "../../domain/revision.ts";

/** What there is already of what some rows are about, for one transaction alone. */
export interface Shelf {
  readonly dictionary: Dictionary;
  /** Which products the SKUs of a group belong to, one or none; else the id that its product gets. */
  productIdsOf(group: RowGroup): readonly string[];
  live(productId: string): Product | undefined;
  open(productId: string): { readonly draft: Revision | undefined; readonly submitted: Revision | undefined };
}

const skuOf = (row: { fields: ReadonlyMap<string, string> }) => row.fields.get("sku") ?? "";

export async function findShelf(
  tx: Tx,
  groups: readonly RowGroup[],
  { sellerId, tree }: { sellerId: string; tree: CategoryTree },
): Promise<Shelf> {
  const rows = groups.flatMap((group) => group.rows);
  const bySku = await findProductsOfSkus(tx, { sellerId, skus: rows.map(skuOf).filter((sku) => sku !== "") });
  const named = rows.flatMap(({ fields }) => fields.get("product")?.toLowerCase() ?? []).filter(isUuid);
  const own = named.length > 0 ? await findOwn(tx, { sellerId, productIds: named }) : new Map<string, boolean>();
  const made = new Map<string, string>();
  const newProductId = (key: string): string => {
    const id = made.get(key) ?? stableId(sellerId, `import ${key}`);
    made.set(key, id);
    return id;
  };
  const productIdsOf = ({ key, rows: its }: RowGroup): string[] => {
    const product = its[0]?.fields.get("product")?.toLowerCase() ?? "";
    const known = new Set(its.flatMap((row) => bySku.get(skuOf(row)) ?? []));
    if (own.has(product)) known.add(product);
    return known.size > 0 ? [...known] : [newProductId(key)];
  };
  const ids = [...new Set(groups.flatMap(productIdsOf))];
  await lockProducts(tx, ids);
  const live = new Map((await loadProducts(tx, ids)).map((product) => [product.id, product]));
  const open = Map.groupBy(await lockOpenOf(tx, ids), ({ productId }) => productId);
  return {
    dictionary: dictionaryOf(tree, await findAttributesByWord(tx, wordsOf(rows))),
    productIdsOf,
    live: (id) => live.get(id),
    open: (id) => ({
      draft: open.get(id)?.find(({ state }) => state === "draft"),
      submitted: open.get(id)?.find(({ state }) => state === "submitted"),
    }),
  };
}

/** What rows name of the dictionary. */
function wordsOf(rows: readonly { fields: ReadonlyMap<string, string> }[]): string[] {
  const words = new Set<string>();
  for (const { fields } of rows) {
    for (const [field, text] of fields) {
      const [, code] = /^(?:attr|option):(.+?)(?::[a-z]{2})?$/.exec(field) ?? [];
      if (code !== undefined) words.add(code);
      else if (field.startsWith("option_name_")) words.add(text);
    }
  }
  return [...words];
}
