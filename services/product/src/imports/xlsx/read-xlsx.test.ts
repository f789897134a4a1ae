import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { readXlsx } from "./read-xlsx.ts";

const sheetHead = '<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:sheetData>';
const workbook = '<workbook xmlns:r="urn:r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>';
const rels =
  '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
  '<Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>';

/** A workbook of these files, as a program with namespaces of its own might write it. */
async function zipped(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  const all = { "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": rels, ...files };
  for (const [name, text] of Object.entries(all)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}

async function read(content: Uint8Array, part = 1000) {
  async function* parts() {
    for (let at = 0; at < content.byteLength; at += part) yield content.subarray(at, at + part);
  }
  const rows = [];
  for await (const { row, cells, broken } of readXlsx(parts())) rows.push({ row, cells, ...(broken && { broken }) });
  return rows;
}

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith("souk-import-"));

test("a workbook that a spreadsheet program wrote: the first sheet that can be seen, numbers as they are shown", async () => {
  const rows = await read(readFileSync(new URL("../../../test/fixtures/goods.xlsx", import.meta.url)));
  expect(rows.map(({ row, cells }) => [row, ...Object.values(cells)])).toEqual([
    [2, "L-1", "Lamp & shade <warm>", "12.99", "5601234567890", "0.3", "glass", "toys"],
    [3, "L-2", "Лампа", "1000", "0012345678905", "", "true", "toys"],
    [5, "L-4", "two\nlines", "", "", "", "", "toys"],
  ]);
});

test("shared texts, gaps, prefixes, rows and cells without a place", async () => {
  const strings =
    '<sst><si><t>sku</t></si><si><r><t>ti</t></r><r><t xml:space="preserve">tle </t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_b</t></si></sst>';
  const sheet =
    `${sheetHead}<x:row r="3"><x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="C3" t="s"><x:v>1</x:v></x:c></x:row>` +
    '<x:row><x:c t="s"><x:v>2</x:v></x:c><x:c/><x:c><x:v>12.989999999999998</x:v></x:c></x:row>' +
    '<x:row r="9"><x:c r="D9" t="inlineStr"><x:is><x:t>beyond</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
  const rows = await read(await zipped({ "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings }), 7);
  expect(rows).toMatchObject([
    { row: 4, cells: { sku: "a\rb", title: "12.99" } },
    { row: 9, broken: { reason: "CELLS_BEYOND_HEAD" } },
  ]);
});

const sheetOf = (rows: string) => `${sheetHead}${rows}</x:sheetData></x:worksheet>`;

test.each<[string, Record<string, string | Buffer>]>([
  ["XLSX_BROKEN", { "xl/worksheets/sheet1.xml": sheetOf('<x:row r="1"><x:c') }],
  ["XLSX_BROKEN", {}],
  ["XLSX_BROKEN", { "xl/worksheets/sheet1.xml": sheetOf('<x:row r="1"><x:c r="ZZZ1"><x:v>1</x:v></x:c></x:row>') }],
  ["XLSX_BROKEN", { "xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }],
  ["XLSX_NO_SHEET", { "xl/workbook.xml": "<workbook><sheets/></workbook>" }],
  ["HEAD_MISSING", { "xl/worksheets/sheet1.xml": sheetOf("") }],
  ["XLSX_TOO_LARGE", { "xl/worksheets/sheet1.xml": Buffer.alloc(4 * 1_048_576, " ") }],
  [
    "LINE_TOO_LONG",
    { "xl/worksheets/sheet1.xml": sheetOf(`<x:row><x:c t="str"><x:v>${noise(1_100_000)}</x:v></x:c></x:row>`) },
  ],
])("what cannot be read is told: %s", async (reason, files) => {
  await expect(read(await zipped(files))).rejects.toMatchObject({ reason });
  expect(leftovers()).toEqual([]);
});

test("half a workbook, and one that ends early, leave nothing behind", async () => {
  const whole = await zipped({ "xl/worksheets/sheet1.xml": sheetOf("") });
  await expect(read(whole.subarray(0, 200))).rejects.toMatchObject({ reason: "XLSX_BROKEN" });
  const goods = readFileSync(new URL("../../../test/fixtures/goods.xlsx", import.meta.url));
  for await (const _ of readXlsx(
    (async function* () {
      yield goods;
    })(),
  ))
    break;
  expect(leftovers()).toEqual([]);
});

/** Text that does not pack well. */
function noise(length: number): string {
  let state = 1;
  const letters = Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  });
  return letters.join("");
}
