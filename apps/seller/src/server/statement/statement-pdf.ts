import { toDecimal } from "@souk/money/decimal";
import { formatMoney } from "@souk/money/format";
import { renderPages, sheetSizes, write } from "../papers/document.ts";
import { type Line, movements, type Statement } from "./read-statement.ts";

export interface StatementWords {
  readonly title: string;
  readonly period: string;
  readonly issued: string;
  readonly summary: string;
  readonly details: string;
  readonly at: string;
  readonly what: string;
  readonly payout: string;
  readonly total: string;
  readonly footer: string;
  readonly page: (number: number, count: number) => string;
  readonly parts: Readonly<Record<(typeof movements)[number] | "opening" | "closing", string>>;
  /** Heads of the columns, short. */
  readonly columns: Readonly<Record<"sales" | "refunds" | "discounts" | "commission" | "payouts", string>>;
}

interface Look {
  readonly shop: string;
  readonly locale: string;
  readonly at: Date;
  readonly words: StatementWords;
}

const margin = 48;
const [width, height] = sheetSizes.a4;
const inner = width - 2 * margin;
const rowHeight = 17;
const soft = "#6f675f";
const linesTop = { first: 372, later: margin + 34 } as const;
const bottom = height - 72;
const amountWidth = 59;
const columns = { at: margin, what: margin + 56, amounts: width - margin - 6 * amountWidth } as const;

interface Sheet {
  readonly number: number;
  readonly count: number;
  readonly lines: readonly Line[];
}

/** A month's statement to keep or print: the balances, what moved them, and each order and payout. */
export function renderStatement(statement: Statement, look: Look): Promise<Buffer> {
  const { locale, at, words } = look;
  return renderPages({ title: words.title, locale, at, size: "a4" }, sheetsOf(statement.lines), (document, sheet) => {
    if (sheet.number === 1) drawHead(document, statement, look);
    drawLines(document, sheet, statement.currencyCode, look);
    const foot = { y: height - 48, width: inner };
    write(document, words.footer, { x: margin, ...foot, width: inner - 90 }, { size: 8, color: soft });
    const page = words.page(sheet.number, sheet.count);
    write(document, page, { x: margin, ...foot, align: "right" }, { size: 8, color: soft });
  });
}

function sheetsOf(lines: readonly Line[]): Sheet[] {
  const fit = (top: number) => Math.floor((bottom - top) / rowHeight);
  const first = lines.slice(0, fit(linesTop.first));
  const rest = Array.from({ length: Math.ceil((lines.length - first.length) / fit(linesTop.later)) }, (_, at) =>
    lines.slice(first.length + at * fit(linesTop.later), first.length + (at + 1) * fit(linesTop.later)),
  );
  return [first, ...rest].map((own, at, all) => ({ number: at + 1, count: all.length, lines: own }));
}

function drawHead(document: PDFKit.PDFDocument, statement: Statement, { shop, locale, words }: Look): void {
  write(document, shop, { x: margin, y: margin, width: inner * 0.7 }, { size: 18, isStrong: true });
  write(document, "souk", { x: margin, y: margin, width: inner, align: "right" }, { size: 18, isStrong: true });
  write(document, words.title, { x: margin, y: margin + 30, width: inner }, { size: 12 });
  const about = `${words.period} · ${words.issued}`;
  write(document, about, { x: margin, y: margin + 48, width: inner }, { size: 9, color: soft });
  write(document, words.summary, { x: margin, y: 128, width: inner }, { size: 11, isStrong: true });
  const amount = (minorUnits: bigint) => formatMoney({ currencyCode: statement.currencyCode, minorUnits }, locale);
  const rows = ["opening", ...movements, "closing"] as const;
  for (const [at, row] of rows.entries()) {
    const y = 150 + at * 22;
    const isBalance = row === "opening" || row === "closing";
    if (at > 0) rule(document, y - 5);
    write(document, words.parts[row], { x: margin, y, width: inner * 0.6 }, { size: 10, isStrong: isBalance });
    const right = { x: margin, y, width: inner, align: "right" } as const;
    write(document, amount(statement[row]), right, { size: 10, isStrong: isBalance });
  }
  if (statement.lines.length === 0) return;
  write(document, words.details, { x: margin, y: 332, width: inner }, { size: 11, isStrong: true });
}

function drawLines(document: PDFKit.PDFDocument, sheet: Sheet, currencyCode: string, { locale, words }: Look): void {
  if (sheet.lines.length === 0) return;
  const top = sheet.number === 1 ? linesTop.first : linesTop.later;
  const { sales, refunds, discounts, commission, payouts } = words.columns;
  const head = { size: 7.5, color: soft };
  write(document, words.at, { x: columns.at, y: top - 16, width: 54 }, head);
  write(document, words.what, { x: columns.what, y: top - 16, width: 86 }, head);
  drawCells(document, [sales, refunds, discounts, commission, payouts, words.total], top - 16, head);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeZone: "UTC" });
  const digits = numberFormat(locale, currencyCode);
  const shown = (minorUnits: bigint) => (minorUnits === 0n ? "" : digits({ currencyCode, minorUnits }));
  for (const [at, line] of sheet.lines.entries()) {
    const y = top + at * rowHeight;
    rule(document, y - 3);
    write(document, line.at ? day.format(line.at) : "", { x: columns.at, y, width: 54 }, { size: 8 });
    const name = line.isPayout ? `${words.payout} ${line.name}` : line.name;
    write(document, name, { x: columns.what, y, width: columns.amounts - columns.what, height: 10 }, { size: 8 });
    const paid = line.payouts + line.payoutsReturned;
    const amounts = [line.sales, line.refunds, line.marketplaceDiscounts, line.commission, paid];
    drawCells(document, [...amounts.map(shown), digits({ currencyCode, minorUnits: line.total })], y, { size: 8 });
  }
}

function drawCells(
  document: PDFKit.PDFDocument,
  cells: readonly string[],
  y: number,
  ink: { size: number; color?: string },
) {
  for (const [at, text] of cells.entries()) {
    const x = columns.amounts + at * amountWidth;
    write(document, text, { x, y, width: amountWidth - 3, align: "right", height: 10 }, ink);
  }
}

/** As people of the locale write it, without the currency, which the page names once; exact at any size. */
function numberFormat(locale: string, currencyCode: string) {
  const digits = toDecimal({ currencyCode, minorUnits: 0n }).split(".")[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (money: { currencyCode: string; minorUnits: bigint }) => format.format(toDecimal(money) as `${number}`);
}

function rule(document: PDFKit.PDFDocument, y: number): void {
  document
    .moveTo(margin, y)
    .lineTo(width - margin, y)
    .lineWidth(0.5)
    .strokeColor("#e0dad3")
    .stroke();
}
