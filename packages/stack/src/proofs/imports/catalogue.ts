import type { Product } from "@souk/contracts/product/v1/product";
import { readIcecat } from "../../demo/icecat.ts";
import { demoId } from "../../demo/loading/demo-id.ts";
import { loadAttributes, loadCategories } from "../../demo/loading/load-dictionary.ts";
import type { DemoAttribute, DemoCategory, DemoProduct } from "../../demo/types.ts";
import type { SurfaceClients } from "../../surface/surface-clients.ts";

export interface CatalogueFile {
  /** A product a line, as our export writes it. */
  readonly content: Buffer;
  /** SKU → what has to come out of the shop again. */
  readonly wanted: ReadonlyMap<string, string>;
}

/** A file of Icecat products as a seller's own JSONL, when the shop has learnt their categories and attributes. */
export async function catalogueFile(clients: SurfaceClients, path: string): Promise<CatalogueFile> {
  const categories = new Map<string, DemoCategory>();
  const attributes: DemoAttribute[] = [];
  const lines: string[] = [];
  const wanted = new Map<string, string>();
  for await (const item of readIcecat(path, { sellerKey: "proof", nowMs: Date.now() })) {
    if (item.kind === "category") categories.set(item.category.key, item.category);
    else if (item.kind === "attribute") attributes.push(item.attribute);
    else {
      lines.push(lineOf(item.product, categories.get(item.product.categoryKey)?.slug ?? ""));
      wanted.set(item.product.key, wantedOf(item.product));
    }
  }
  const all = [...categories.values()].map((category) => ({ category }));
  await loadCategories(clients, all);
  await loadAttributes(clients, attributes);
  return { content: Buffer.from(`${lines.join("\n")}\n`), wanted };
}

function lineOf(product: DemoProduct, category: string): string {
  const { key, title, description, brand, variants, offers } = product;
  const attributes = Object.entries(product.attributes).map(([code, value]) => [
    code,
    typeof value === "object" ? { en: value.en } : value,
  ]);
  return JSON.stringify({
    ...{ sku: key, title: { en: title.en }, description: { en: description.en }, brand, category },
    price: decimalOf(offers[0]?.priceMinor ?? 0n),
    ...(variants[0]?.code !== undefined && { code: variants[0].code }),
    attributes: Object.fromEntries(attributes),
  });
}

const decimalOf = (minor: bigint) => `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;

function wantedOf({ title, description, brand, categoryKey, variants, offers, attributes }: DemoProduct): string {
  const values = Object.entries(attributes).map(([code, value]): [string, string] => [
    code,
    typeof value === "object" ? value.en.trim() : String(value),
  ]);
  const price = String(offers[0]?.priceMinor ?? 0n);
  const about = [title.en, description.en, brand, demoId("category", categoryKey), variants[0]?.code ?? "", price];
  return written(about, values);
}

/** The same of a product as the shop gives it. */
export function asWanted({ title, description, brand, categoryId, variants, attributes }: Product): string {
  const values = attributes.map(({ attributeCode, value }): [string, string] => [
    attributeCode,
    value.case === "text" ? (value.value.byLanguage.en ?? "") : String(value.value),
  ]);
  const [variant] = variants;
  const price = String(variant?.offers[0]?.price?.minorUnits ?? "");
  const about = [title?.byLanguage.en ?? "", description?.byLanguage.en ?? "", brand, categoryId];
  return written([...about, variant?.code ?? "", price], values);
}

function written(about: readonly string[], values: readonly [string, string][]): string {
  const sorted = values.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([about, sorted]);
}
