import { fromBinary } from "@bufbuild/protobuf";
import { OffersOpenedSchema } from "@souk/contracts/product/v1/product_events";
import { stableId } from "@souk/ids/id";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox } from "../src/db/schema.ts";
import { decideRevision } from "../src/use-cases/decide-revision.ts";
import { fillDictionary, north, shoe, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";
import { type Imports, run, upload } from "./imports.ts";
import { picture, type Shelf, submitted, written } from "./proposal.ts";

let product: Harness;
let mine: Imports;
let shelf: Shelf;

beforeAll(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
  const token = await product.memberToken(north);
  mine = product.importsAs(token);
  shelf = product.shelf(token);
});
afterAll(() => product.stop());

const head = "sku,product,title_en,brand,category,price,option:colour,pictures,stock";
const bring = async (rows: readonly string[], options = {}) =>
  run(product, mine, (await upload(mine, `${head}\n${rows.join("\n")}\n`)).id, options);

const seen = async (productId: string) => (await shelf.getSellerProduct({ sellerId: north, productId })).product;
const idOf = async (query: string) =>
  (await shelf.listSellerProducts({ sellerId: north, query })).products[0]?.productId ?? "";

/** SKU → opening stock of a product's draft. */
async function drafted(productId: string) {
  const variants = (await seen(productId))?.draft?.content?.variants ?? [];
  return Object.fromEntries(
    variants.flatMap(({ offers }) => offers.map(({ sku, openingStock }) => [sku, openingStock])),
  );
}

const approve = (productId: string, revisionId: string) =>
  product.database.db.transaction((tx) =>
    decideRevision(
      tx,
      { productId, revisionId, isApproved: true, reasonCodes: [], note: "", isAutomatic: true, decidedAt: new Date() },
      new Date(),
    ),
  );

/** What was said of new offers of a product: for each event the offers with their pieces. */
async function opened(productId: string) {
  const rows = await product.database.db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(and(eq(outbox.key, productId), eq(outbox.type, "product.offers-opened.v1")));
  return rows.map(({ payload }) => {
    const { offers } = fromBinary(OffersOpenedSchema, payload);
    return Object.fromEntries(offers.map(({ offerId, openingStock }) => [offerId, openingStock]));
  });
}

test("stock in a file is kept with the draft, stays where a cell is blank, and what is no number is told", async () => {
  const rows = ["P-1,pen,Pen,Norte,toys,5,lilac,,12", "P-2,pen,,,,6,green,,"];
  expect((await bring(rows)).told).toEqual([]);
  const pen = await idOf("Pen");
  expect(await drafted(pen)).toEqual({ "P-1": 12, "P-2": undefined });
  expect((await bring(rows)).job.counts).toMatchObject({ unchanged: 1, updated: 0 });
  expect((await bring(["P-1,pen,,,,,,,", "P-2,pen,,,,,,,0"])).job.counts).toMatchObject({ updated: 1, badRows: 0 });
  expect(await drafted(pen)).toEqual({ "P-1": 12, "P-2": 0 });
  const wrong = ["-1", "2.5", "many", "1000000001", '"1,000"'].map((cell, n) => `Q-${n},,Quill,Norte,toys,5,,,${cell}`);
  const { told, rows: bad } = await bring([...wrong, "Q-9,,Quill,Norte,toys,5,,,7.0"]);
  expect(told).toEqual([2, 3, 4, 5, 6].map((row) => `${row} stock STOCK_UNREADABLE`));
  expect(bad[0]?.faults[0]?.message).toMatch(/"-1" is no number of pieces; write a whole number from 0/);
  expect(await drafted(await idOf("Quill"))).toEqual({ "Q-9": 7 });
});

test("the event of a new product's offers has their stock once, and a later file of what is in the shop changes none", async () => {
  const pictureId = await picture(product);
  const rows = [`B-1,bag,Bag,Norte,toys,5,lilac,${pictureId},3`, "B-2,bag,,,,6,green,,"];
  expect((await bring(rows, { submits: true })).job.counts).toMatchObject({ submitted: 1 });
  const bag = await idOf("Bag");
  const revisionId = (await seen(bag))?.latest?.id ?? "";
  expect(await opened(bag)).toEqual([]);
  await approve(bag, revisionId);
  await approve(bag, revisionId);
  const live = (await seen(bag))?.live;
  const offers = live?.variants.flatMap((variant) => variant.offers) ?? [];
  expect(offers.map(({ sku, openingStock }) => [sku, openingStock])).toEqual([
    ["B-1", undefined],
    ["B-2", undefined],
  ]);
  expect(await opened(bag)).toEqual([{ [offers[0]?.id ?? ""]: 3 }]);
  const again = await bring(["B-1,bag,,,,5,,,40", "B-2,bag,,,,6.5,,,40"]);
  expect(again.job.counts).toMatchObject({ updated: 1, badRows: 0 });
  expect((await seen(bag))?.draft).toBeUndefined();
  expect(await opened(bag)).toHaveLength(1);
});

test("a variant that is new to a product of the shop brings its stock, and the others leave theirs out of the draft and the export", async () => {
  const content = await written(product, "boot");
  const [lilac, green] = content.variants.flatMap(({ offers }) => offers);
  if (!lilac || !green) throw new Error("a shoe has two variants");
  lilac.openingStock = 4;
  const first = { ...content, variants: content.variants.slice(0, 1) };
  await approve(content.id, await submitted(shelf, first));
  expect(await opened(content.id)).toEqual([{ [lilac.id]: 4 }]);
  lilac.openingStock = 99;
  green.openingStock = 5;
  const revisionId = await submitted(shelf, content);
  expect((await seen(content.id))?.latest?.content?.variants.map(({ offers }) => offers[0]?.openingStock)).toEqual([
    undefined,
    5,
  ]);
  expect(await exported(content.id)).toEqual([undefined, 5]);
  await approve(content.id, revisionId);
  expect(await opened(content.id)).toEqual([{ [lilac.id]: 4 }, { [green.id]: 5 }]);
  expect(await exported(content.id)).toEqual([undefined, undefined]);
});

test("an offer that a file makes of a variant in the shop brings its stock at once", async () => {
  const bare = shoe("clog");
  for (const variant of bare.variants) variant.offers = variant.offers.slice(0, variant.code.endsWith("lilac") ? 1 : 0);
  await upsert(product.catalogue, [bare]);
  const text = "sku,product,option:colour,price,stock\nclog-g,PRODUCT,green,50,8\n".replace("PRODUCT", bare.id);
  expect((await run(product, mine, (await upload(mine, text)).id)).told).toEqual([]);
  const offer = (await seen(bare.id))?.live?.variants[1]?.offers[0];
  expect(await opened(bare.id)).toEqual([{ [offer?.id ?? stableId("none", "")]: 8 }]);
});

async function exported(productId: string) {
  const { products } = await mine.exportSellerProducts({ sellerId: north, pageSize: 200, includesDrafts: true });
  const found = products.find(({ product: each }) => each?.id === productId)?.product;
  return found?.variants.map(({ offers }) => offers[0]?.openingStock);
}
