import { afterAll, beforeAll, expect, test } from "vitest";
import { fillDictionary, north } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";
import { type Imports, run, upload } from "./imports.ts";
import { type PictureHost, startPictureHost } from "./picture-host.ts";
import { picture, type Shelf } from "./proposal.ts";

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

const columns = "sku,title_en,brand,category,price,pictures";
const line = (sku: string, pictures: string) => `${sku},${sku},Norte,toys,5,"${pictures}"`;
const fileOf = (...lines: string[]) => `${columns}\n${lines.join("\n")}\n`;

async function picturesOf(title: string): Promise<string[]> {
  const { products } = await shelf.listSellerProducts({ sellerId: north, query: title });
  const { product: seen } = await shelf.getSellerProduct({ sellerId: north, productId: products[0]?.productId ?? "" });
  return seen?.draft?.content?.media.map(({ id }) => id) ?? [];
}

test("pictures are fetched from their addresses, in their order, beside those that are in the shop", async () => {
  const own = await picture(product);
  const { id } = await upload(mine, fileOf(line("PA-1", `${host.url}/a.png, ${own} ${host.url}/away/b.png`)));
  const { job, told } = await run(product, mine, id, { submits: true });
  expect(told).toEqual([]);
  expect(job.counts).toMatchObject({ created: 1, submitted: 1 });
  expect(await picturesOf("PA-1")).toEqual([]);
  const { revisions } = await shelf.listRevisions({
    sellerId: north,
    productId: (await shelf.listSellerProducts({ sellerId: north, query: "PA-1" })).products[0]?.productId ?? "",
  });
  expect(revisions[0]?.content?.media.map((each) => each.id)).toEqual([host.idOf("/a.png"), own, host.idOf("/b.png")]);
});

test("what was fetched for the check is not fetched again for the run, nor for the same file later", async () => {
  const text = fileOf(line("PB-1", `${host.url}/once.png`), line("PB-2", `${host.url}/once.png`));
  const { id } = await upload(mine, text);
  expect((await run(product, mine, id, { dryRun: true })).told).toEqual([]);
  await run(product, mine, id);
  const again = await run(product, mine, (await upload(mine, text)).id);
  expect(again.job.counts).toMatchObject({ unchanged: 2, badRows: 0 });
  expect(host.asked.filter((path) => path === "/once.png")).toHaveLength(1);
  expect(await picturesOf("PB-2")).toEqual([host.idOf("/once.png")]);
});

test("what is not there, no picture, without end or nowhere is told in its cell, and the other rows are kept", async () => {
  const wrong = ["/none.png", "/page", "/endless", "/loop", "/down"].map((path, at) =>
    line(`PC-${at}`, `${host.url}/right.png ${host.url}${path}`),
  );
  const odd = [line("PC-5", "ftp://example.com/a.png"), line("PC-6", `https://u:p@${host.url.slice(7)}/a.png`)];
  const { id } = await upload(mine, fileOf(...wrong, ...odd, line("PC-7", `${host.url}/right.png`)));
  const { job, told, rows } = await run(product, mine, id);
  expect(told).toEqual([
    "2 pictures PICTURE_NOT_THERE",
    "3 pictures MEDIA_TYPE_UNSUPPORTED",
    "4 pictures PICTURE_FILE_TOO_LARGE",
    "5 pictures PICTURE_UNREACHABLE",
    "6 pictures PICTURE_UNREACHABLE",
    "7 pictures PICTURE_ADDRESS_INVALID",
    "8 pictures PICTURE_ADDRESS_INVALID",
  ]);
  expect(rows[0]?.faults[0]?.metadata).toMatchObject({ address: `${host.url}/none.png`, status: "404" });
  expect(job.counts).toMatchObject({ rows: 8, badRows: 7, created: 1 });
});

test("a host that fails five times in a row is not asked again", async () => {
  const lines = Array.from({ length: 12 }, (_, n) => line(`PD-${n}`, `${host.url}/down/${n}.png`));
  const { told } = await run(product, mine, (await upload(mine, fileOf(...lines))).id);
  const count = (reason: string) => told.filter((each) => each.endsWith(reason)).length;
  const asked = host.asked.filter((path) => path.startsWith("/down/")).length;
  // Four are under way at a time.
  expect(asked).toBeGreaterThanOrEqual(5);
  expect(asked).toBeLessThanOrEqual(8);
  expect([count("PICTURE_UNREACHABLE"), count("PICTURE_HOST_SILENT")]).toEqual([asked, 12 - asked]);
});

test("nothing is fetched from addresses that are not public", async () => {
  const before = host.asked.length;
  const port = host.url.split(":")[2] ?? "";
  const inside = [host.url, `http://localhost:${port}`, `http://[::1]:${port}`, "http://169.254.169.254"];
  const lines = inside.map((address, n) => line(`PE-${n}`, `${address}/secret.png`));
  const { told } = await run(product, mine, (await upload(mine, fileOf(...lines))).id, { allowsPrivate: false });
  expect(told).toEqual([2, 3, 4, 5].map((row) => `${row} pictures PICTURE_ADDRESS_FORBIDDEN`));
  expect(host.asked).toHaveLength(before);
});

test("no row has more pictures than a product may have", async () => {
  const many = Array.from({ length: 51 }, (_, n) => `${host.url}/many/${n}.png`).join(" ");
  const { told } = await run(product, mine, (await upload(mine, fileOf(line("PF-1", many)))).id);
  expect(told).toEqual(["2 pictures TOO_MANY_PICTURES"]);
  expect(host.asked.some((path) => path.startsWith("/many/"))).toBe(false);
});
