import { ProductImport_Format } from "@souk/contracts/product/v1/product_import";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillDictionary, north } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";
import { type Imports, run, upload } from "./imports.ts";
import { type PictureHost, startPictureHost } from "./picture-host.ts";
import type { Shelf } from "./proposal.ts";

let product: Harness;
let mine: Imports;
let shelf: Shelf;
let host: PictureHost;

beforeAll(async () => {
  host = await startPictureHost();
  product = await startProduct();
  await fillDictionary(product.catalogue);
  const token = await product.memberToken(north);
  mine = product.importsAs(token);
  shelf = product.shelf(token);
});
afterAll(async () => {
  await product.stop();
  await host.stop();
});

const head =
  "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option1 Linked To,Option2 Name,Option2 Value,Option2 Linked To,Option3 Name,Option3 Value,Option3 Linked To,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card,SEO Title,SEO Description,Variant Image,Variant Weight Unit,Variant Tax Code,Cost per item,Status";
const columns = head.split(",");

function line(cells: Readonly<Record<string, string>>): string {
  const odd = Object.keys(cells).find((name) => !columns.includes(name));
  if (odd !== undefined) throw new Error(`Shopify has no column ${odd}`);
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return columns.map((name) => quoted(cells[name] ?? "")).join(",");
}

const picture = (n: number) => ({
  "Image Src": `${host.url}/s/files/1/0001/${n}.png?v=1`,
  "Image Position": `${n}`,
});
const variant = (sku: string, price: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{
    "Variant SKU": sku,
    "Variant Grams": "350",
    "Variant Inventory Tracker": "shopify",
    "Variant Inventory Qty": "12",
  },
  ...{ "Variant Inventory Policy": "deny", "Variant Fulfillment Service": "manual", "Variant Price": price },
  ...{ "Variant Requires Shipping": "true", "Variant Taxable": "true", "Variant Weight Unit": "g", ...more },
});
const trainer = { Handle: "trail-trainer" };
const two = (size: string, colour: string) => ({ "Option1 Value": size, "Option2 Value": colour });

const oversold = { "Variant Inventory Qty": "-3" };
const untracked = { "Variant Inventory Tracker": "", "Variant Inventory Qty": "7" };

const rows = () => [
  {
    ...trainer,
    ...{ Title: 'Trainer "Trail", wide', Vendor: "Norte", "Product Category": "Clothing > Shoes", Type: "Footwear" },
    "Body (HTML)":
      '<p data-mce-fragment="1">Grips,\nlight &amp; <strong>dry</strong>.</p>\n<ul>\n<li>Vegan</li>\n</ul>',
    ...{ Tags: "new, running", Published: "true", "Option1 Name": "Size", "Option2 Name": "Colour" },
    ...{ ...two("38", "Lilac"), "Option2 Linked To": "product.metafields.shopify.color-pattern", "Gift Card": "false" },
    ...variant("TT-38-L", "89.90", { "Variant Compare At Price": "110.00", "Variant Barcode": "'0882780756328" }),
    ...{ ...picture(1), Status: "active" },
  },
  { ...trainer, ...two("38", "Green"), ...variant("TT-38-G", "89.90", oversold), ...picture(3) },
  { ...trainer, ...two("39", "Lilac"), ...variant("TT-39-L", "94.90", untracked) },
  { ...trainer, ...picture(2), "Image Alt Text": "From behind" },
  {
    ...{ Handle: "mug", Title: "Mug", Vendor: "Norte", "Product Category": "Toys", Published: "false" },
    ...{ "Option1 Name": "Title", "Option1 Value": "Default Title", ...variant("MUG", "12.00"), Status: "draft" },
  },
  {
    ...{ Handle: "dress", Title: "Dress", "Product Category": "Apparel & Accessories > Clothing > Dresses" },
    ...{ "Option1 Name": "Size", "Option1 Value": "XL", ...variant("DR-XL", "59"), Status: "active" },
  },
  { Handle: "dress", "Option1 Value": "38", ...variant("", "59") },
];

test("an export of Shopify becomes products with their options, bodies as text, and what does not fit is told by row and column", async () => {
  const file = await upload(mine, `\ufeff${head}\r\n${rows().map(line).join("\r\n")}\r\n`);
  expect(file.format).toBe(ProductImport_Format.SHOPIFY_CSV);
  const fields = new Map(file.columns.map(({ name, field }) => [name, field]));
  expect(
    ["Type", "Tags", "Image Src", "Cost per item", "Variant Inventory Qty"].map((name) => fields.get(name)),
  ).toEqual(["", "", "pictures", "", "stock"]);
  const { job, told } = await run(product, mine, file.id);
  expect(told).toEqual([
    "7 Option1 Value OPTION_UNKNOWN",
    "7 Product Category CATEGORY_UNKNOWN",
    "8 Variant SKU SKU_MISSING",
  ]);
  expect(job.counts).toMatchObject({ rows: 6, created: 2, badRows: 2 });
  const { products } = await shelf.listSellerProducts({ sellerId: north });
  const contents = await Promise.all(
    products.map(async ({ productId }) => (await shelf.getSellerProduct({ sellerId: north, productId })).product),
  );
  const contentOf = (title: string) =>
    contents.map((each) => each?.draft?.content).find((content) => content?.title?.byLanguage.en === title);
  expect(contentOf('Trainer "Trail", wide')).toMatchObject({
    brand: "Norte",
    description: { byLanguage: { en: "Grips,\nlight & dry.\n\nVegan" } },
    optionAttributeCodes: ["size", "colour"],
    media: [1, 2, 3].map((n) => ({ id: host.idOf(`/s/files/1/0001/${n}.png?v=1`) })),
    variants: [
      {
        code: "0882780756328",
        options: { size: "38", colour: "lilac" },
        offers: [{ sku: "TT-38-L", price: { minorUnits: 8990n }, compareAtPrice: { minorUnits: 11000n } }],
      },
      { options: { size: "38", colour: "green" }, offers: [{ sku: "TT-38-G" }] },
      { options: { size: "39", colour: "lilac" }, offers: [{ sku: "TT-39-L", price: { minorUnits: 9490n } }] },
    ],
  });
  const trainers = contentOf('Trainer "Trail", wide')?.variants ?? [];
  expect(trainers.map(({ offers }) => offers[0]?.openingStock)).toEqual([12, 0, undefined]);
  expect(contentOf("Mug")).toMatchObject({
    optionAttributeCodes: [],
    variants: [{ options: {}, offers: [{ sku: "MUG" }] }],
  });
});
