import { create } from "@bufbuild/protobuf";
import type { Client } from "@connectrpc/connect";
import {
  Attribute_Kind,
  type Offer,
  OfferSchema,
  type Product,
  ProductSchema,
  type Text,
  TextSchema,
} from "@souk/contracts/product/v1/product";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import { newId, stableId } from "@souk/ids/id";

const id = (name: string) => stableId("product-test", name);
export const text = (byLanguage: Record<string, string>): Text => create(TextSchema, { byLanguage });
export const english = (en: string): Text => text({ en });

export const categories = { clothing: id("clothing"), shoes: id("shoes"), running: id("running"), toys: id("toys") };
export const north = id("north");
export const south = id("south");

/** clothing > shoes > running, toys; colour and size to vary by, material and weight to describe. */
export async function fillDictionary(client: Client<typeof ProductService>): Promise<void> {
  const { clothing, shoes, running, toys } = categories;
  await client.upsertCategories({
    requestId: newId(),
    categories: [
      { id: clothing, slug: "clothing", name: english("Clothing"), position: 1 },
      { id: running, parentId: shoes, slug: "running", name: english("Running"), position: 1 },
      { id: shoes, parentId: clothing, slug: "shoes", name: english("Shoes"), position: 1 },
      { id: toys, slug: "toys", name: english("Toys"), position: 2 },
    ],
  });
  const option = (code: string) => ({ code, name: english(code.toUpperCase()) });
  await client.upsertAttributes({
    requestId: newId(),
    attributes: [
      { code: "colour", name: english("Colour"), kind: Attribute_Kind.OPTION, options: ["lilac", "green"].map(option) },
      { code: "size", name: english("Size"), kind: Attribute_Kind.OPTION, options: ["38", "39"].map(option) },
      { code: "material", name: english("Material"), kind: Attribute_Kind.TEXT },
      { code: "weight", name: english("Weight"), kind: Attribute_Kind.NUMBER, unit: "g" },
    ],
  });
}

export function offer(name: string, sellerId: string, minorUnits: bigint): Offer {
  const price = { currencyCode: "EUR", minorUnits };
  return create(OfferSchema, { id: id(`offer ${name}`), sellerId, sku: `sku-${name}`, price });
}

/** A shoe in lilac and green; both sellers offer the lilac one. */
export function shoe(name: string, overrides: Partial<Product> = {}): Product {
  const variant = (colour: string) => ({ id: id(`${name} ${colour}`), code: `${name}-${colour}`, options: { colour } });
  const product = create(ProductSchema, {
    id: id(name),
    slug: name,
    title: english(`Shoe ${name}`),
    description: text({ en: "Light.", ru: "Лёгкая." }),
    brand: "Norte",
    categoryId: categories.running,
    attributes: [
      { attributeCode: "material", value: { case: "text", value: english("Wool") } },
      { attributeCode: "weight", value: { case: "number", value: 240.5 } },
    ],
    optionAttributeCodes: ["colour"],
    variants: [
      { ...variant("lilac"), offers: [offer(`${name}-n`, north, 5000n), offer(`${name}-s`, south, 4500n)] },
      { ...variant("green"), offers: [offer(`${name}-g`, north, 5200n)] },
    ],
  });
  return Object.assign(product, overrides);
}

export function upsert(client: Client<typeof ProductService>, products: Product[], publish = true) {
  return client.bulkUpsertProducts({ requestId: newId(), products, publish });
}
