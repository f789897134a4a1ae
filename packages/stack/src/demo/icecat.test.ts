import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type IcecatItem, newIcecatReport, readIcecat } from "./icecat.ts";

const cartridge = {
  id: "1399",
  name: "80",
  title: "Ink 80 Cyan",
  ean: ["0882780756328", "0088698629123"],
  short_description: "175-ml cyan ink",
  date_released: "2006-07-01T00:00:00Z",
  supplier: "HP",
  price: 12595,
  attr_t_ink_type: "Dye-based ink",
  attr_n_width: 56,
  attr_b_colour: true,
  attr_t_product_type: "Ink cartridge",
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "icecat-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, lines: readonly unknown[]) {
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const path = join(folder, name);
  await writeFile(path, name.endsWith(".gz") ? gzipSync(text) : text);
  const [items, problems, report]: [IcecatItem[], string[], ReturnType<typeof newIcecatReport>] = [
    [],
    [],
    newIcecatReport(),
  ];
  const options = {
    sellerKey: "lumen",
    nowMs: Date.parse("2006-07-11T00:00:00Z"),
    onBadLine: (_: number, message: string) => problems.push(message),
  };
  for await (const item of readIcecat(path, options, report)) items.push(item);
  return { items, problems, report };
}

const productsOf = (items: readonly IcecatItem[]) =>
  items.flatMap((item) => (item.kind === "product" ? [item.product] : []));

test.each(["plain.jsonl", "packed.jsonl.gz"])(
  "%s: a line becomes a product, after its category and attributes",
  async (name) => {
    const { items, report } = await read(name, [cartridge]);
    expect(items.map(({ kind }) => kind)).toEqual(["category", "category", ...Array(4).fill("attribute"), "product"]);
    const [product] = productsOf(items);
    expect(product).toMatchObject({
      key: "icecat-1399",
      slug: "ink-80-cyan-1399",
      brand: "HP",
      categoryKey: "icecat-ink-cartridge",
      attributes: { "icecat-n-width": 56, "icecat-b-colour": true, "icecat-t-ink-type": { en: "Dye-based ink" } },
      variants: [{ code: "0882780756328" }],
      offers: [{ sellerKey: "lumen", priceMinor: 12595n }],
      pictures: [],
      publishedDaysAgo: 10,
    });
    expect(report).toMatchObject({ lines: 1, products: 1, badLines: 0 });
  },
);

test("bad lines are left out, counted, and say the line and what would be right", async () => {
  const { items, problems, report } = await read("bad.jsonl", [
    cartridge,
    "{ not json",
    { ...cartridge, id: "2", title: "" },
    "",
    { ...cartridge, id: "3", price: 12.5 },
    cartridge,
    { ...cartridge, id: "4" },
  ]);
  expect(productsOf(items).map(({ key }) => key)).toEqual(["icecat-1399", "icecat-4"]);
  expect(report).toMatchObject({ lines: 7, products: 2, badLines: 3, duplicateIds: 1 });
  expect(problems[0]).toMatch(/^line 2: not JSON.*A line is a JSON object with id/);
  expect(problems[1]).toMatch(/^line 3: title/);
  expect(problems[2]).toMatch(/^line 5: price/);
  expect(problems[3]).toMatch(/^line 6: .*must be unique/);
});

test("a line separator inside a text does not end the line", async () => {
  const { items, report } = await read("separator.jsonl", [
    { ...cartridge, title: "Ink\u2028cyan" },
    { ...cartridge, id: "2" },
  ]);
  expect(productsOf(items)).toHaveLength(2);
  expect(report).toMatchObject({ lines: 2, badLines: 0 });
});

test("without a price, or with price 0, a product has no offer and is counted", async () => {
  const { price: _, ...unpriced } = cartridge;
  const { items, report } = await read("free.jsonl", [unpriced, { ...cartridge, id: "2", price: 0 }]);
  expect(productsOf(items).map(({ offers }) => offers.length)).toEqual([0, 0]);
  expect(report).toMatchObject({ products: 2, withoutPrice: 2 });
});

test("no product type, or one that is only a number, is Other", async () => {
  const { attr_t_product_type: _, ...untyped } = cartridge;
  const { items } = await read("other.jsonl", [untyped, { ...cartridge, id: "2", attr_t_product_type: "1" }]);
  expect(productsOf(items).map(({ categoryKey }) => categoryKey)).toEqual(["icecat-other", "icecat-other"]);
});

test("a file that cannot be read is an error that names it", async () => {
  const missing = readIcecat(join(folder, "missing.jsonl"), { sellerKey: "lumen", nowMs: 0 });
  await missing.next();
  await expect(missing.next()).rejects.toThrow(/missing\.jsonl cannot be read/);

  const path = join(folder, "broken.jsonl.gz");
  await writeFile(path, "this is not gzip");
  const broken = readIcecat(path, { sellerKey: "lumen", nowMs: 0 });
  await broken.next();
  await expect(broken.next()).rejects.toThrow(/broken\.jsonl\.gz cannot be read/);
});
