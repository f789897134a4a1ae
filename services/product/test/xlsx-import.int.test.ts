import { readFileSync } from "node:fs";
import { ProductImport_Format, ProductImport_State } from "@souk/contracts/product/v1/product_import";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillDictionary, north } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";
import { type Imports, run, upload } from "./imports.ts";

let product: Harness;
let mine: Imports;

beforeAll(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
  mine = product.importsAs(await product.memberToken(north));
});
afterAll(() => product.stop());

test("the first visible sheet of an Excel workbook becomes drafts, bad cells are told by row and column", async () => {
  const workbook = readFileSync(new URL("fixtures/goods.xlsx", import.meta.url));
  const file = await upload(mine, workbook, { part: 999 });
  expect(file).toMatchObject({ state: ProductImport_State.READY, format: ProductImport_Format.XLSX, encoding: "" });
  expect(file.columns.find(({ name }) => name === "price")).toMatchObject({
    field: "price",
    samples: ["12.99", "1000"],
  });
  const { job, told, rows } = await run(product, mine, file.id);
  expect(job).toMatchObject({ state: ProductImport_State.DONE, permille: 1000, counts: { rows: 3, created: 2 } });
  expect(told).toEqual(["5 price PRICE_MISSING"]);
  expect(rows.map(({ row }) => row)).toEqual([5]);
});

test("what only begins like a workbook is refused with what would be right", async () => {
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...new Uint8Array(100)]);
  const file = await upload(mine, zip);
  expect(file).toMatchObject({ state: ProductImport_State.FAILED, failure: "XLSX_BROKEN" });
});
