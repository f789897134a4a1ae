import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { create } from "@bufbuild/protobuf";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { FulfilmentSchema, Shipment_State } from "@souk/contracts/order/v1/fulfilment";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import en from "../../messages/en/orders.json" with { type: "json" };
import ru from "../../messages/ru/orders.json" with { type: "json" };
import { joinPapers } from "./join-papers.ts";
import { makeLabels, makeSlips, type PaperWords } from "./make-papers.ts";
import { renderLabels } from "./render-labels.ts";
import { renderSlips } from "./render-slips.ts";

let pdfium: PDFiumLibrary;
beforeAll(async () => {
  const scanner = await readFile(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(scanner).buffer }, fireImmediately: true });
  pdfium = await PDFiumLibrary.init();
});
afterAll(() => pdfium.destroy());

const at = new Date("2026-11-24T10:00:00Z");
const sender = { name: "Ateliê do Norte", place: "Porto, Portugal" };
const codes = ["SK7K2M94QX3FAB", "SKZZZZZZZZZZZZ", "SK000000000000", "SK1A2B3C4D5E6F"];

function wordsOf(locale: string): PaperWords {
  const { paper, option } = locale === "ru" ? ru : en;
  const options: Readonly<Record<string, string>> = option;
  return {
    ...paper,
    locale,
    parcel: (number, count) => paper.parcel.replace("{number}", String(number)).replace("{count}", String(count)),
    kilograms: (value) => paper.kilograms.replace("{value}", value),
    option: (code) => options[code] ?? code,
  };
}

function order({
  lines = 1,
  recipient = "Анна Прокопенко",
  line1 = "Rua do Almada 214, 3.º esq.",
  locale = "ru",
} = {}) {
  const ids = Array.from({ length: lines }, (_, line) => `line-${line}`);
  const title = { byLanguage: { en: "Stoneware teapot", ru: "Чайник из каменной массы" } };
  return create(FulfilmentSchema, {
    orderNumber: "S-7K2M-94QX",
    locale,
    deliveryOptionCode: "express",
    address: { recipient, line1, city: "Porto", postalCode: "4050-032", countryCode: "PT", phone: "+351 912 345 678" },
    lines: ids.map((lineId, line) => ({ lineId, sku: `TEA-${line}`, line: { title, quantity: 2 } })),
    shipments: codes.map((code, index) => ({
      id: code,
      code,
      number: index + 1,
      weightGrams: 1_250,
      state: Shipment_State.PACKED,
      lines: ids.map((lineId) => ({ lineId, quantity: 1 })),
    })),
  });
}

/** The words of each page. */
async function wordsIn(file: Buffer): Promise<string[]> {
  const document = await pdfium.loadDocument(file);
  const words = [...document.pages()].map((page) => page.getText());
  document.destroy();
  return words;
}

/** What a scanner reads on each of the first pages. */
async function scanned(file: Buffer, count = codes.length): Promise<string[][]> {
  const document = await pdfium.loadDocument(file);
  const found: string[][] = [];
  for (const page of [...document.pages()].slice(0, count)) {
    const { data, width, height } = await page.render({ scale: 2, render: "bitmap" });
    const image = { data: Uint8ClampedArray.from(data), width, height, colorSpace: "srgb" } as ImageData;
    found.push((await readBarcodes(image, { formats: ["Code128"] })).map(({ text }) => text));
  }
  document.destroy();
  return found;
}

const look = { title: "Papers", locale: "ru", at };
const printed = (one = order(), locale = "ru") => renderLabels(makeLabels([one], sender, wordsOf(locale)), look);

test("a scanner reads every label's code, whatever is in it, and the label is the same file when it is printed again", async () => {
  const file = await printed();
  expect(await scanned(file)).toEqual(codes.map((code) => [code]));
  expect(Buffer.compare(await printed(), file)).toBe(0);
});

test("a label says who it goes to and where, in Russian too, and stays one page however long that is", async () => {
  const [words] = await wordsIn(await printed());
  for (const part of [
    "Анна Прокопенко",
    "4050-032 Porto",
    "Португалия",
    "S-7K2M-94QX",
    "Место 1 из 4 · 1,25",
    "Ateliê",
  ]) {
    expect(words).toContain(part);
  }
  const recipient = "Анна-Мария Константиновна Прокопенко-Рождественская";
  const long = await printed(order({ recipient, line1: "Улица ".repeat(20) }));
  expect(await wordsIn(long)).toHaveLength(codes.length);
  expect(await scanned(long, 1)).toEqual([[codes[0]]]);
});

test("a slip lists what is in the parcel in the language of whoever ordered, over as many pages as it needs", async () => {
  const slips = (one = order()) => renderSlips(makeSlips([one], sender, wordsOf), look);
  const file = await slips();
  expect(await scanned(file, 1)).toEqual([[codes[0]]]);
  const [russian] = await wordsIn(file);
  expect(russian).toContain("Чайник из каменной массы");
  expect(russian).toContain("TEA-0");
  expect((await wordsIn(await slips(order({ locale: "en" }))))[0]).toContain("Stoneware teapot");
  const long = await wordsIn(await slips(order({ lines: 60 })));
  expect(long.length).toBeGreaterThan(codes.length);
  expect(long.some((words) => words.includes("TEA-59"))).toBe(true);
});

test("what has left has no label any more", () => {
  const sent = order();
  for (const shipment of sent.shipments)
    shipment.handedOverAt = { $typeName: "google.protobuf.Timestamp", seconds: 1n, nanos: 0 };
  expect(makeLabels([sent], sender, wordsOf("en"))).toEqual([]);
});

test("labels of ours and of a carrier are one file, whose every page a scanner reads", async () => {
  const [ours, theirs] = [await printed(), await printed(order({ recipient: "Rui Costa" }))];
  const joined = await joinPapers([ours, theirs, theirs], { title: "Labels", at });
  expect(await scanned(joined, 12)).toEqual([...codes, ...codes, ...codes].map((code) => [code]));
  expect((await wordsIn(joined))[4]).toContain("Rui Costa");
});
