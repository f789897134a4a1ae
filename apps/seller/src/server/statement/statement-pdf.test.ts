import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, expect, test } from "vitest";
import en from "../../messages/en/money.json" with { type: "json" };
import ru from "../../messages/ru/money.json" with { type: "json" };
import { checked, type Line, type Statement } from "./read-statement.ts";
import { renderStatement, type StatementWords } from "./statement-pdf.ts";

let pdfium: PDFiumLibrary;
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
});
afterAll(() => pdfium.destroy());

function wordsOf({ paper, statements: { parts }, columns, kinds }: typeof en): StatementWords {
  return {
    ...{ title: paper.title, period: "1–30", issued: paper.issued, summary: paper.summary, details: paper.details },
    ...{ at: columns.at, what: paper.what, payout: kinds.payout, total: paper.total, footer: paper.footer, parts },
    page: (number, count) => paper.page.replace("{number}", String(number)).replace("{count}", String(count)),
    columns: { ...parts, discounts: paper.discounts },
  };
}

const zero = { sales: 0n, refunds: 0n, marketplaceDiscounts: 0n, commission: 0n, payouts: 0n, payoutsReturned: 0n };

function statement(orders: number): Statement {
  const at = new Date("2026-11-24T10:00:00Z");
  const sale = (name: string): Line => ({
    ...zero,
    at,
    isPayout: false,
    name,
    sales: 12_345n,
    commission: -1_481n,
    total: 10_864n,
  });
  const lines = Array.from({ length: orders }, (_, index) => sale(`S-${String(index).padStart(4, "0")}-AAAA`));
  const payout = { ...zero, at, isPayout: true, name: "7F3A91BC", payouts: -10_000n, total: -10_000n };
  const count = BigInt(orders);
  const sums = { ...zero, sales: 12_345n * count, commission: -1_481n * count, payouts: -10_000n };
  const closing = 500n + 10_864n * count - 10_000n;
  return { ...sums, currencyCode: "EUR", opening: 500n, closing, lines: [...lines, payout] };
}

async function pagesOf(file: Buffer): Promise<string[]> {
  const document = await pdfium.loadDocument(file);
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  return pages;
}

const at = new Date("2026-12-01T00:00:00Z");

test("a statement says both balances, what is between them, and every order and payout, in both languages", async () => {
  const given = checked(statement(2));
  const [english] = await pagesOf(
    await renderStatement(given, { shop: "Norte", locale: "en", at, words: wordsOf(en) }),
  );
  for (const part of [
    "Norte",
    "Balance before",
    "€5.00",
    "€246.90",
    "-€29.62",
    "€122.28",
    "S-0001-AAAA",
    "7F3A91BC",
    "123.45",
  ]) {
    expect(english).toContain(part);
  }
  const [russian] = await pagesOf(
    await renderStatement(given, { shop: "Norte", locale: "ru", at, words: wordsOf(ru) }),
  );
  for (const part of [ru.statements.parts.opening, "Комиссия", "123,45", "S-0000-AAAA"])
    expect(russian).toContain(part);
});

test("a long statement goes on over as many pages as it needs, without losing a line", async () => {
  const pages = await pagesOf(
    await renderStatement(checked(statement(120)), { shop: "Norte", locale: "en", at, words: wordsOf(en) }),
  );
  expect(pages.length).toBeGreaterThan(2);
  const all = pages.join("\n");
  for (let index = 0; index < 120; index++) expect(all).toContain(`S-${String(index).padStart(4, "0")}-AAAA`);
  expect(pages.at(-1)).toContain(`${pages.length} of ${pages.length}`);
});

test("what does not add up to the cent is not printed", () => {
  const given = statement(3);
  expect(() => checked({ ...given, closing: given.closing + 1n })).toThrow("does not add up");
  expect(() => checked({ ...given, lines: given.lines.slice(1) })).toThrow("does not add up");
});
