import { Product_State } from "@souk/contracts/product/v1/product";
import { ProductImport_State } from "@souk/contracts/product/v1/product_import";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeImport, claimImport } from "../src/db/import-store.ts";
import { outbox, productRevisions } from "../src/db/schema.ts";
import { runImport } from "../src/imports/run-import.ts";
import { fillDictionary, north, shoe, south, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";
import { columns, goingOn, type Imports, run, runDeps, upload, work } from "./imports.ts";
import { picture, type Shelf } from "./proposal.ts";

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

const draftsOf = async (query: string) => (await shelf.listSellerProducts({ sellerId: north, query })).products;
const revisions = async () => (await product.database.db.select({ n: count() }).from(productRevisions))[0]?.n;

test("rows of a CSV file become drafts, those of one product one, and the same file again changes nothing", async () => {
  const text = `${columns}\nL-1,lamp,Lamp “Moon”,Norte,Toys,"1 299,50",1500,c-1,lilac,2.5\nL-2,lamp,,,,1300,,c-2,Green,\nS-1,,Stool,Norte,clothing / shoes,10,,,,\n`;
  const file = await upload(mine, text, { part: 7 });
  expect(file).toMatchObject({ state: ProductImport_State.READY, encoding: "utf-8", delimiter: "," });
  expect(file.columns.find(({ name }) => name === "price")).toMatchObject({
    field: "price",
    samples: ["1 299,50", "1300", "10"],
  });
  const { job, told } = await run(product, mine, file.id);
  expect(told).toEqual([]);
  expect(job).toMatchObject({ state: ProductImport_State.DONE, permille: 1000 });
  expect(job.counts).toMatchObject({ rows: 3, badRows: 0, created: 2, updated: 0 });
  const [lamp] = await draftsOf("Lamp");
  const { product: seen } = await shelf.getSellerProduct({ sellerId: north, productId: lamp?.productId ?? "" });
  expect(seen?.draft?.content).toMatchObject({
    title: { byLanguage: { en: "Lamp “Moon”" } },
    optionAttributeCodes: ["colour"],
    variants: [
      { code: "c-1", options: { colour: "lilac" }, offers: [{ sku: "L-1", price: { minorUnits: 129_950n } }] },
      { code: "c-2", options: { colour: "green" }, offers: [{ sku: "L-2" }] },
    ],
  });
  expect(seen?.problems.map(({ reason }) => reason)).toEqual(["MEDIA_MISSING"]);
  const again = await run(product, mine, (await upload(mine, text)).id);
  expect(again.job.counts).toMatchObject({ rows: 3, created: 0, updated: 0, unchanged: 2 });
});

test("a dry run tells the same as the run and keeps nothing", async () => {
  const text = `${columns}\nD-1,,Dry,Norte,toys,5,,,,\nD-2,,Dry,Norte,nowhere,x,,,,heavy\n`;
  const { id } = await upload(mine, text);
  const before = await revisions();
  const dry = await run(product, mine, id, { dryRun: true });
  expect(dry.job.state).toBe(ProductImport_State.CHECKED);
  expect(dry.told).toEqual([
    "3 price AMOUNT_UNREADABLE",
    "3 category CATEGORY_UNKNOWN",
    "3 attr:weight NUMBER_UNREADABLE",
  ]);
  expect(await revisions()).toBe(before);
  const real = await run(product, mine, id);
  expect(real.told).toEqual(dry.told);
  expect(real.job.counts).toEqual(dry.job.counts);
  expect(await revisions()).toBe(Number(before) + 1);
  expect(JSON.parse(real.rows[0]?.contentJson ?? "")).toMatchObject({ sku: "D-2", price: "x" });
});

test("each thing that is wrong is told in its own cell, and nothing of that product is kept", async () => {
  const rows = [
    ",,No SKU,Norte,toys,5,,,,",
    "E-1,,,Norte,toys,5,,,,",
    "E-2,,Low,Norte,toys,5,4,,,",
    "E-3,pair,Pair,Norte,toys,5,,,lilac,",
    "E-4,pair,Other name,Norte,toys,5,,,purple,",
    "E-5,,Apart,Norte,toys,5,,,,",
    "E-6,pair,Pair,Norte,toys,5,,,green,",
    "E-5,,Twice,Norte,toys,5,,,,",
    "E-7,,Cell\u0001,Norte,toys,5,,,,",
    "E-8,,Long,Norte,toys,5,,,,,beyond",
    "E-9,,Free,Norte,toys,0,,,,",
    "E-10,,Dear,Norte,toys,,,,,",
  ];
  const { job, told } = await run(product, mine, (await upload(mine, `${columns}\n${rows.join("\n")}\n`)).id);
  expect(told).toEqual([
    ...["2 sku SKU_MISSING", "3 title_en TEXT_INVALID", "4 compare_at COMPARE_AT_TOO_LOW"],
    ...["6 title_en CELLS_DIFFER", "6 option:colour OPTION_UNKNOWN", "8 product PRODUCT_SPLIT"],
    ...["9 sku SKU_REPEATED", "10 title_en CONTROL_CHARACTER", "11 sku CELLS_BEYOND_HEAD"],
    ...["12 price PRICE_INVALID", "13 price PRICE_MISSING"],
  ]);
  expect(job.counts).toMatchObject({ rows: 12, created: 1, badRows: 11 });
  expect(await draftsOf("Apart")).toHaveLength(1);
  expect(await draftsOf("Pair")).toHaveLength(0);
});

test("of what is in the shop a price holds at once, a text waits as a draft, and another's text is not touched", async () => {
  await upsert(product.catalogue, [shoe("live")]);
  const priced = `sku,price,state\nsku-live-n,60,\nsku-live-g,,paused\n`;
  expect((await run(product, mine, (await upload(mine, priced)).id)).job.counts).toMatchObject({
    rows: 2,
    updated: 1,
    badRows: 0,
  });
  const { product: seen } = await product.as().getProduct({ slug: "live" });
  const own = seen?.variants.flatMap(({ offers }) => offers.filter(({ sellerId }) => sellerId === north));
  expect(own?.map(({ price }) => price?.minorUnits)).toEqual([6000n]);
  const texts = await run(product, mine, (await upload(mine, "sku,title_en\nsku-live-n,Better shoe\n")).id);
  expect(texts.job.counts).toMatchObject({ updated: 1, badRows: 0 });
  expect((await product.as().getProduct({ slug: "live" })).product?.title?.byLanguage.en).toBe("Shoe live");
  const { product: mineNow } = await shelf.getSellerProduct({ sellerId: north, productId: shoe("live").id });
  expect(mineNow?.draft?.content?.title?.byLanguage.en).toBe("Better shoe");
  const theirs = product.importsAs(await product.memberToken(south));
  const foreign = await upload(theirs, "sku,title_en,price\nsku-live-s,Mine now,44\n", { sellerId: south });
  expect((await run(product, theirs, foreign.id, { sellerId: south })).told).toEqual(["2 title_en NOT_OWNER"]);
});

test("what is complete goes to moderation when that is asked for; what is not is told", async () => {
  const pictureId = await picture(product);
  const text = `sku,title_en,brand,category,price,pictures\nM-1,Mug,Norte,toys,5,${pictureId}\nM-2,Bare mug,Norte,toys,5,\n`;
  const { job, told } = await run(product, mine, (await upload(mine, text)).id, { submits: true });
  expect(told).toEqual(["3 pictures MEDIA_MISSING"]);
  expect(job.counts).toMatchObject({ created: 1, submitted: 1, badRows: 1 });
  const [mug] = await draftsOf("Mug");
  const events = await product.database.db
    .select()
    .from(outbox)
    .where(eq(outbox.key, mug?.productId ?? ""));
  expect(events.map(({ type }) => type)).toEqual(["product.revision-submitted.v1"]);
  const changed = text.replace("Mug,", "Big mug,");
  expect((await run(product, mine, (await upload(mine, changed)).id)).told).toContain("2 sku REVISION_SUBMITTED");
});

test("a JSONL line is a product with its variants, and lines that are none are told by their number", async () => {
  const lamp = {
    ...{ title: { en: "Torch", ru: "Фонарь" }, category: "toys", attributes: { weight: 3, material: { en: "Tin" } } },
    variants: ["lilac", "green"].map((colour) => ({ sku: `T-${colour}`, price: 12.5, options: { colour } })),
  };
  const text = `${JSON.stringify(lamp)}\n[]\n{"sku":"T-3","title":{"en":"\\u0000"},"category":"toys","price":1}\n`;
  const { job, told } = await run(product, mine, (await upload(mine, text)).id);
  expect(told).toEqual(["2 sku LINE_NO_OBJECT", "3 title_en CONTROL_CHARACTER"]);
  expect(job.counts).toMatchObject({ rows: 4, created: 1, badRows: 2 });
  expect(await draftsOf("Фонарь")).toMatchObject([{ variantCount: 2, state: Product_State.DRAFT }]);
});

test("a run that was stopped goes on behind its last chunk, and nothing is done twice", async () => {
  const rows = Array.from({ length: 450 }, (_, n) => `K-${n},,Kettle ${n},Norte,toys,${n % 100 === 7 ? "?" : 5},,,,`);
  const { id } = await upload(mine, `${columns}\n${rows.join("\n")}\n`);
  const before = Number(await revisions());
  await mine.runImport({ requestId: newId(), sellerId: north, importId: id, currencyCode: "EUR" });
  const stop = new AbortController();
  const seen = (await import("../src/db/import-store.ts")).findImport;
  const half = (async () => {
    for (;;) {
      const job = await seen(product.database.db, { id, sellerId: north });
      if ((job?.cursor ?? 0) > 0) return stop.abort();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  await Promise.all([work(product, stop.signal), half]);
  await changeImport(product.database.db, id, { leasedUntil: null });
  await work(product);
  const { import: job } = await mine.getImport({ sellerId: north, importId: id });
  expect(job).toMatchObject({ state: ProductImport_State.DONE, counts: { rows: 450, created: 445, badRows: 5 } });
  expect(Number(await revisions()) - before).toBe(445);
});

test("of two workers at one import, the lease of the first having run out, one deals with each row", async () => {
  const rows = Array.from({ length: 450 }, (_, n) => `T-${n},,Teapot ${n},Norte,toys,${n % 100 === 7 ? "?" : 5},,,,`);
  const { id } = await upload(mine, `${columns}\n${rows.join("\n")}\n`);
  await mine.runImport({ requestId: newId(), sellerId: north, importId: id, currencyCode: "EUR" });
  const deps = runDeps(product);
  const claimed = await claimImport(deps.db, deps.leaseMs);
  if (!claimed) throw new Error("nobody may work at it");
  await Promise.all([1, 2].map(() => runImport(deps, claimed, goingOn())));
  const { import: job } = await mine.getImport({ sellerId: north, importId: id });
  expect(job).toMatchObject({ state: ProductImport_State.DONE, counts: { rows: 450, created: 445, badRows: 5 } });
});

test("what is no file of products is refused with a reason, and a file of Cyrillic letters in one byte each is read", async () => {
  const bytes = (...all: number[]) => Uint8Array.from(all);
  expect(await upload(mine, bytes(0xff, 0xfe, 1, 0))).toMatchObject({ failure: "ENCODING_UTF16" });
  expect(await upload(mine, "sku,price")).toMatchObject({ failure: "ROWS_MISSING" });
  expect(await upload(mine, "sku,sku\n1,2")).toMatchObject({ failure: "COLUMN_REPEATED" });
  expect(await upload(mine, 'sku\n"open')).toMatchObject({ failure: "CSV_BROKEN" });
  const cyrillic = bytes(
    ...[0xcd, 0xe0, 0xe7, 0xe2, 0xe0, 0xed, 0xe8, 0xe5],
    ...Buffer.from(";sku\n"),
    0xcb,
    0xe0,
    ...Buffer.from(";1\n"),
  );
  expect(await upload(mine, cyrillic)).toMatchObject({
    encoding: "windows-1251",
    delimiter: ";",
    columns: [{ name: "Название", samples: ["Ла"], field: "title_ru" }, { field: "sku" }],
  });
});

test("one import of a shop runs at a time, one that is cancelled stops, and a part that comes twice counts once", async () => {
  const first = await upload(mine, "sku,price\nX-1,1\n");
  const second = await upload(mine, "sku,price\nX-2,1\n");
  const of = (importId: string) => ({ requestId: newId(), sellerId: north, importId, currencyCode: "EUR" });
  await mine.runImport(of(first.id));
  await expect(mine.runImport(of(second.id))).rejects.toThrow(/Another import/);
  await mine.cancelImport({ sellerId: north, importId: first.id });
  await work(product);
  expect((await mine.getImport({ sellerId: north, importId: first.id })).import?.state).toBe(
    ProductImport_State.CANCELLED,
  );
  await expect(mine.runImport({ ...of(second.id), fieldsByColumn: { price: "sku" } })).rejects.toThrow(/another field/);
  const part = { sellerId: north, importId: second.id, offset: 0n, content: new TextEncoder().encode("sku,price\n") };
  expect((await mine.appendImportContent(part)).import?.receivedBytes).toBe(second.sizeBytes);
  await expect(mine.appendImportContent({ ...part, offset: 90n })).rejects.toThrow(/goes on at byte/);
});

test("another seller, a stranger and a member whose role may not are answered as if there were nothing", async () => {
  const { id } = await upload(mine, "sku,price\nY-1,1\n");
  const theirs = product.importsAs(await product.memberToken(south));
  for (const sellerId of [north, south]) {
    await expect(theirs.getImport({ sellerId, importId: id })).rejects.toThrow(/no such/);
    await expect(theirs.listBadRows({ sellerId, importId: id })).rejects.toThrow(/no such/);
    await expect(theirs.cancelImport({ sellerId, importId: id })).rejects.toThrow(/no such/);
    const run = { requestId: newId(), sellerId, importId: id, currencyCode: "EUR" };
    await expect(theirs.runImport(run)).rejects.toThrow(/no such/);
  }
  await expect(theirs.exportSellerProducts({ sellerId: north })).rejects.toThrow(/no such/);
  const packer = product.importsAs(await product.memberToken(north, Membership_Role.ORDERS));
  await expect(packer.cancelImport({ sellerId: north, importId: id })).rejects.toThrow(/no such/);
  expect((await mine.listImports({ sellerId: north })).imports[0]?.id).toBe(id);
});

test("an export has everything of the shop, page by page, with its own offers only", async () => {
  const seen: string[] = [];
  for (let pageToken = ""; ; ) {
    const page = await mine.exportSellerProducts({ sellerId: north, pageSize: 50, pageToken, includesDrafts: true });
    for (const { product: each } of page.products) {
      seen.push(each?.id ?? "");
      const sellers = each?.variants.flatMap(({ offers }) => offers.map(({ sellerId }) => sellerId)) ?? [];
      expect(new Set(sellers)).toEqual(new Set([north]));
    }
    pageToken = page.nextPageToken;
    if (pageToken === "") break;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(445);
  expect(seen).toContain(shoe("live").id);
});
