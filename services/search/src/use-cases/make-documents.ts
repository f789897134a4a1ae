import { attributeCodesOf, optionsUsed } from "../documents/attribute-lookup.ts";
import { changeOf } from "../documents/document-of.ts";
import type { PlacedProduct } from "../documents/placed-product.ts";
import type { DocumentChange } from "../domain/search-document.ts";
import type { AttributeDictionary } from "../upstream/attribute-dictionary.ts";

/** Documents of products, with the names of their options; one look-up for all of them. */
export async function makeDocuments(
  dictionary: AttributeDictionary,
  products: readonly PlacedProduct[],
): Promise<DocumentChange[]> {
  const codes = new Set(products.flatMap(({ product }) => attributeCodesOf(product)));
  const renewed = await renewMissing(dictionary, products, codes);
  const attributes = renewed ?? (await dictionary.lookUp(codes));
  return products.map((placed) => changeOf(placed, attributes));
}

/** An option that came after its attribute was read is asked for again. */
async function renewMissing(
  dictionary: AttributeDictionary,
  products: readonly PlacedProduct[],
  codes: ReadonlySet<string>,
) {
  const attributes = await dictionary.lookUp(codes);
  const missing = new Set<string>();
  for (const { attributeCode, option } of products.flatMap(({ product }) => optionsUsed(product))) {
    if (!attributes.get(attributeCode)?.options.some(({ code }) => code === option)) missing.add(attributeCode);
  }
  if (missing.size === 0) return attributes;
  await dictionary.renew(missing);
  return undefined;
}
