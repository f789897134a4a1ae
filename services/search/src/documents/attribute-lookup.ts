import type { Attribute, Product } from "@souk/contracts/product/v1/product";

/** Entries of the attribute dictionary by code. One that is missing goes by its code. */
export type AttributeLookup = ReadonlyMap<string, Attribute>;

/** The attributes that a product says something of. */
export function attributeCodesOf({ attributes, optionAttributeCodes }: Product): string[] {
  return [...attributes.map(({ attributeCode }) => attributeCode), ...optionAttributeCodes];
}

/** Option codes of an attribute that a product uses, in its variants or as its own. */
export function optionsUsed(product: Product): { attributeCode: string; option: string }[] {
  const own = product.attributes.flatMap(({ attributeCode, value }) =>
    value.case === "optionCode" ? [{ attributeCode, option: value.value }] : [],
  );
  const varied = product.variants.flatMap(({ options }) =>
    Object.entries(options).map(([attributeCode, option]) => ({ attributeCode, option })),
  );
  return [...own, ...varied];
}
