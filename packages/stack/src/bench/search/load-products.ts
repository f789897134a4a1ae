import { create } from "@bufbuild/protobuf";
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import {
  type Attribute,
  AttributeSchema,
  Product_State,
  ProductSchema,
  TextSchema,
} from "@souk/contracts/product/v1/product";
import type { Database } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { changeOf } from "@souk/search/documents/document-of";
import type { SearchEngine } from "@souk/search/engine/search-engine";
import { readIcecat } from "../../demo/icecat.ts";
import { toAttribute, toProduct, toText } from "../../demo/loading/to-product.ts";
import type { DemoCategory, DemoProduct } from "../../demo/types.ts";

const productsPerTransaction = 500;
const releasedBeforeMs = Date.UTC(2026, 0, 1);
const millisecondsPerDay = 86_400_000;

/** Products of an Icecat file as documents, by way of what an event would have said. Gives id → id in the file. */
export async function loadProducts(
  { database, engine }: { database: Database; engine: SearchEngine },
  path: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const attributes = new Map<string, Attribute>();
  const categories = new Map<string, DemoCategory>();
  let batch: DemoProduct[] = [];

  async function write(): Promise<void> {
    const changes = batch.map((product) => {
      const path = pathTo(categories, product.categoryKey);
      const placed = {
        product: productOf(product),
        categorySlugs: path.map(({ slug }) => slug),
        categoryNames: path.map(({ name }) => create(TextSchema, toText(name))),
      };
      ids.set(placed.product.id, product.key.replace(/^icecat-/, ""));
      return changeOf(placed, attributes);
    });
    batch = [];
    await inTransaction(database.db, (tx) => engine.index(tx, changes));
  }

  for await (const item of readIcecat(path, { sellerKey: "bench", nowMs: releasedBeforeMs })) {
    if (item.kind === "category") categories.set(item.category.key, item.category);
    else if (item.kind === "attribute")
      attributes.set(item.attribute.key, create(AttributeSchema, toAttribute(item.attribute)));
    else if (batch.push(item.product) === productsPerTransaction) await write();
  }
  await write();
  return ids;
}

function productOf(product: DemoProduct) {
  const published = create(
    ProductSchema,
    toProduct(product, [], () => false),
  );
  published.state = Product_State.PUBLISHED;
  published.version = 1n;
  published.publishedAt = timestampFromMs(releasedBeforeMs - product.publishedDaysAgo * millisecondsPerDay);
  for (const variant of published.variants) variant.featuredOfferId = variant.offers[0]?.id ?? "";
  return published;
}

/** Slugs from the top. */
function pathTo(categories: ReadonlyMap<string, DemoCategory>, key: string): DemoCategory[] {
  const category = categories.get(key);
  if (!category) return [];
  return [...(category.parentKey === undefined ? [] : pathTo(categories, category.parentKey)), category];
}
