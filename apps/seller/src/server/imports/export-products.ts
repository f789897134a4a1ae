import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { AttributeValue, Offer, Product, Variant } from "@souk/contracts/product/v1/product";
import { Offer_State } from "@souk/contracts/product/v1/product";
import type { ExportedProduct } from "@souk/contracts/product/v1/seller_import_service";
import { toDecimal } from "@souk/money/decimal";
import { money } from "@souk/money/money";
import Papa from "papaparse";
import type { Clients } from "../clients.ts";

interface Asked {
  readonly sellerId: string;
  readonly format: "csv" | "jsonl";
  readonly call: CallOptions;
}

const pageSize = 100;
const timeoutMs = 15_000;

/** Everything that a shop owns or offers, drafts in place of what they change; the import reads it as it is. */
export async function* exportProducts(clients: Clients, asked: Asked): AsyncGenerator<string, undefined> {
  const slugs = await categorySlugs(clients, asked.call);
  if (asked.format === "jsonl") {
    for await (const { product, isOwner } of productsOf(clients, asked))
      if (product) yield `${JSON.stringify(lineOf(product, isOwner, slugs))}\n`;
    return undefined;
  }
  const columns = await columnsOf(clients, asked);
  yield csvLine(columns);
  for await (const { product, isOwner } of productsOf(clients, asked)) {
    if (product)
      yield rowsOf(product, isOwner, slugs)
        .map((row) => csvLine(columns.map((c) => row[c] ?? "")))
        .join("");
  }
  return undefined;
}

/** A cell that a spreadsheet would calculate gets an apostrophe; the import takes it off again. */
const csvLine = (cells: string[]) => `${Papa.unparse([cells], { escapeFormulae: true, newline: "\r\n" })}\r\n`;

async function* productsOf(
  { imports }: Clients,
  { sellerId, call }: Asked,
): AsyncGenerator<ExportedProduct, undefined> {
  let pageToken = "";
  do {
    const request = { sellerId, pageSize, pageToken, includesDrafts: true };
    const page = await imports.exportSellerProducts(request, { ...call, timeoutMs });
    yield* page.products;
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  return undefined;
}

async function categorySlugs({ product }: Clients, call: CallOptions): Promise<Map<string, string>> {
  const { categories } = await product.listCategories({}, call);
  return new Map(categories.map(({ id, slug }) => [id, slug]));
}

const plainColumns = [
  ...["product", "sku", "title_en", "title_ru", "description_en", "description_ru", "brand", "category"],
  ...["price", "compare_at", "currency", "state", "code", "pictures", "stock"],
];

/** The columns that any of the products needs: they are gone through once before the first row is written. */
async function columnsOf(clients: Clients, asked: Asked): Promise<string[]> {
  const options = new Set<string>();
  const attributes = new Set<string>();
  for await (const { product } of productsOf(clients, asked)) {
    for (const code of product?.optionAttributeCodes ?? []) options.add(`option:${code}`);
    for (const value of product?.attributes ?? [])
      for (const column of Object.keys(attributeCells(value))) attributes.add(column);
  }
  return [...plainColumns, ...options, ...attributes];
}

const offeredOf = (product: Product, isOwner: boolean) =>
  isOwner ? product.variants : product.variants.filter(({ offers }) => offers.length > 0);

function rowsOf(product: Product, isOwner: boolean, slugs: ReadonlyMap<string, string>): Record<string, string>[] {
  const shared = {
    product: product.id,
    title_en: product.title?.byLanguage.en ?? "",
    title_ru: product.title?.byLanguage.ru ?? "",
    description_en: product.description?.byLanguage.en ?? "",
    description_ru: product.description?.byLanguage.ru ?? "",
    brand: product.brand,
    category: slugs.get(product.categoryId) ?? "",
    pictures: product.media.map(({ id }) => id).join(" "),
    ...Object.assign({}, ...product.attributes.map(attributeCells)),
  };
  return offeredOf(product, isOwner).map((variant) => {
    const options = Object.entries(variant.options).map(([code, option]) => [`option:${code}`, option]);
    return { ...shared, ...Object.fromEntries(options), code: variant.code, ...offerCells(variant.offers[0]) };
  });
}

function attributeCells({ attributeCode: code, value }: AttributeValue): Record<string, string> {
  const column = `attr:${code}`;
  if (value.case !== "text") return value.case ? { [column]: String(value.value) } : {};
  const texts = Object.entries(value.value.byLanguage);
  return Object.fromEntries(
    texts.map(([language, text]) => [language === "en" ? column : `${column}:${language}`, text]),
  );
}

function offerCells(offer: Offer | undefined): Record<string, string> {
  const decimal = (value: Offer["price"]) => (value ? toDecimal(money(value.currencyCode, value.minorUnits)) : "");
  return {
    sku: offer?.sku ?? "",
    price: decimal(offer?.price),
    compare_at: decimal(offer?.compareAtPrice),
    currency: offer?.price?.currencyCode ?? "",
    state: offer ? (offer.state === Offer_State.PAUSED ? "paused" : "active") : "",
    // Of drafts alone: what there is of the rest is in the file of stock, and changes while this one lies about.
    stock: String(offer?.openingStock ?? ""),
  };
}

function lineOf(product: Product, isOwner: boolean, slugs: ReadonlyMap<string, string>) {
  const saidOf = ({ value }: AttributeValue) => (value.case === "text" ? value.value.byLanguage : value.value);
  const written = (cells: Record<string, string>) =>
    Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell));
  const variantOf = (variant: Variant) => ({
    ...written({ code: variant.code, ...offerCells(variant.offers[0]) }),
    options: variant.options,
  });
  return {
    product: product.id,
    title: product.title?.byLanguage ?? {},
    description: product.description?.byLanguage ?? {},
    brand: product.brand,
    category: slugs.get(product.categoryId) ?? "",
    pictures: product.media.map(({ id }) => id),
    attributes: Object.fromEntries(product.attributes.map((value) => [value.attributeCode, saidOf(value)])),
    variants: offeredOf(product, isOwner).map(variantOf),
  };
}
