import { expect, test } from "vitest";
import { dictionaryOf } from "../domain/import/dictionary.ts";
import { readShopify } from "./read-shopify.ts";

async function cellsOf(...rows: Record<string, string>[]) {
  async function* records() {
    for (const [at, cells] of rows.entries()) yield { row: at + 2, cells, raw: cells, share: 0 };
  }
  const read: Record<string, string>[] = [];
  for await (const { cells } of readShopify(records())) read.push(cells);
  return read;
}

const bodyOf = async (html: string) =>
  (await cellsOf({ Handle: "a", "Variant SKU": "1", "Body (HTML)": html }))[0]?.["Body (HTML)"];

test("a body is its words: blocks are lines, entities letters, and styles, scripts and comments are not there", async () => {
  const html =
    '<style>p > b { color: red }</style><h2>Wool &amp; linen</h2><!-- a > b --><p class="x">Warm&nbsp;&#8211; <B>light</B>.</p><ul><li>One</li><li>Two<br/>lines</li></ul><SCRIPT>alert("<p>")</SCRIPT>';
  expect(await bodyOf(html)).toBe("Wool & linen\nWarm – light.\nOne\nTwo\nlines");
  expect(await bodyOf("Seen<!-- not closed <p>")).toBe("Seen");
  expect(await bodyOf("İİİİ<STYLE>p{}</STYLE>after")).toBe("İİİİafter");
});

test.each(["<", " ", "\n", ">", "&", "<!--", "<style", "<br "])(
  "half a million characters of %j hold nobody up",
  async (part) => {
    const cell = `a${part.repeat(500_000 / part.length)}b`;
    expect(await bodyOf(cell)).toMatch(/^a/);
    expect(dictionaryOf(new Map(), []).category(cell)).toBeUndefined();
  },
);

test("a barcode comes without the mark that keeps its zeros in a spreadsheet", async () => {
  const [row] = await cellsOf({ Handle: "a", "Variant SKU": "1", "Variant Barcode": "'0882780756328" });
  expect(row?.["Variant Barcode"]).toBe("0882780756328");
});
