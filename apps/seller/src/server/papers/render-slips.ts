import { renderPages, sheetSizes, write } from "./document.ts";
import { drawBarcode } from "./draw-barcode.ts";
import type { Slip } from "./paper.ts";

const margin = 48;
const [width, height] = sheetSizes.a4;
const right = width - margin;
const inner = width - 2 * margin;
const bottom = height - 90;
const soft = "#6f675f";
const columns = { item: margin, sku: right - 190, quantity: right - 50 } as const;

/** Packing slips: an A4 page each, or more when a parcel has many lines. */
export function renderSlips(
  slips: readonly Slip[],
  { title, locale, at }: { title: string; locale: string; at: Date },
): Promise<Buffer> {
  return renderPages({ title, locale, at, size: "a4" }, slips, drawSlip);
}

function drawSlip(document: PDFKit.PDFDocument, slip: Slip): void {
  write(document, slip.seller, { x: margin, y: margin, width: inner / 2 }, { size: 18, isStrong: true });
  write(document, slip.title, { x: margin, y: margin, width: inner, align: "right" }, { size: 18, isStrong: true });
  let y = Math.max(drawRecipient(document, slip), drawFacts(document, slip)) + 24;
  y = drawHead(document, slip, y);
  for (const line of slip.lines) {
    const itemWidth = columns.sku - columns.item - 16;
    const needed = document.font("text").fontSize(10).heightOfString(line.title, { width: itemWidth }) + 26;
    if (y + needed > bottom) {
      document.addPage();
      y = drawHead(document, slip, margin);
    }
    const end = write(document, line.title, { x: columns.item, y, width: itemWidth }, { size: 10 });
    const below = line.options
      ? write(document, line.options, { x: columns.item, y: end + 1, width: itemWidth }, { size: 8.5, color: soft })
      : end;
    write(document, line.sku, { x: columns.sku, y, width: 130 }, { size: 9, color: soft });
    const quantity = { x: columns.quantity, y, width: 50, align: "right" } as const;
    write(document, String(line.quantity), quantity, { size: 11, isStrong: true });
    y = below + 8;
    rule(document, y);
    y += 8;
  }
  write(document, slip.footer, { x: margin, y: height - 62, width: inner - 210 }, { size: 8.5, color: soft });
  drawBarcode(document, slip.code, { x: right - 190, y: height - 76, width: 190, height: 32 });
  write(document, slip.code, { x: right - 190, y: height - 40, width: 190, align: "center" }, { size: 8, color: soft });
}

function drawRecipient(document: PDFKit.PDFDocument, { to }: Slip): number {
  const place = { x: margin, width: inner / 2 - 10 };
  const name = write(document, to.recipient, { ...place, y: 100 }, { size: 10, isStrong: true });
  return write(document, to.lines.join("\n"), { ...place, y: name + 2 }, { size: 10 });
}

function drawFacts(document: PDFKit.PDFDocument, { facts }: Slip): number {
  const x = margin + inner / 2 + 10;
  return facts.reduce((y, [label, value]) => {
    write(document, label, { x, y, width: 120 }, { size: 9, color: soft });
    const end = write(document, value, { x: x + 100, y, width: right - x - 100, align: "right" }, { size: 10 });
    return end + 4;
  }, 100);
}

function drawHead(document: PDFKit.PDFDocument, { headings }: Slip, y: number): number {
  const ink = { size: 8.5, color: soft };
  write(document, headings.item, { x: columns.item, y, width: 200 }, ink);
  write(document, headings.sku, { x: columns.sku, y, width: 130 }, ink);
  write(document, headings.quantity, { x: columns.quantity - 30, y, width: 80, align: "right" }, ink);
  rule(document, y + 15);
  return y + 24;
}

function rule(document: PDFKit.PDFDocument, y: number): void {
  document.moveTo(margin, y).lineTo(right, y).lineWidth(0.6).strokeColor("#e0dad3").stroke();
}
