import { renderPages, sheetSizes, write } from "./document.ts";
import { drawBarcode } from "./draw-barcode.ts";
import type { Label } from "./paper.ts";

const margin = 16;
const [width, height] = sheetSizes.a6;
const inner = width - 2 * margin;
const right = width - margin;
const soft = "#5c544c";

/** Parcel labels, an A6 page each. */
export function renderLabels(
  labels: readonly Label[],
  { title, locale, at }: { title: string; locale: string; at: Date },
): Promise<Buffer> {
  return renderPages({ title, locale, at, size: "a6" }, labels, drawLabel);
}

function drawLabel(document: PDFKit.PDFDocument, label: Label): void {
  const [name = "", ...place] = label.from;
  write(document, name, { x: margin, y: margin, width: inner * 0.62 }, { size: 9, isStrong: true });
  write(document, place.join(", "), { x: margin, y: margin + 12, width: inner * 0.62 }, { size: 8, color: soft });
  write(document, "souk", { x: margin, y: margin - 3, width: inner, align: "right" }, { size: 15, isStrong: true });
  rule(document, margin + 32);
  drawRecipient(document, label);
  const facts = height - 138;
  rule(document, facts);
  const parcel = [label.parcel, label.weight].filter(Boolean).join(" · ");
  write(document, label.orderNumber, { x: margin, y: facts + 9, width: inner }, { size: 11, isStrong: true });
  write(document, parcel, { x: margin, y: facts + 10, width: inner, align: "right" }, { size: 9 });
  write(document, label.deliveryOption, { x: margin, y: facts + 25, width: inner }, { size: 9, color: soft });
  drawBarcode(document, label.code, { x: margin, y: height - 94, width: inner, height: 58 });
  const spaced = label.code.replace(/(.{2})(.{4})(.{4})(.{4})/, "$1 $2 $3 $4");
  const below = { x: margin, y: height - 31, width: inner, align: "center" } as const;
  write(document, spaced, below, { size: 10 });
}

/** As large as it fits: a courier reads it at arm's length. */
function drawRecipient(document: PDFKit.PDFDocument, { to }: Label): void {
  const room = height - 138 - (margin + 44) - 10;
  const text = [...to.lines, ...(to.phone ? [to.phone] : [])].join("\n");
  const sizes = [14, 13, 12, 11, 10, 9, 8];
  const size =
    sizes.find((each) => {
      const name = document
        .font("strong")
        .fontSize(each + 3)
        .heightOfString(to.recipient, { width: inner });
      return name + 4 + document.font("text").fontSize(each).heightOfString(text, { width: inner }) <= room;
    }) ?? 8;
  const top = margin + 44;
  const end = write(
    document,
    to.recipient,
    { x: margin, y: top, width: inner, height: room / 2 },
    { size: size + 3, isStrong: true },
  );
  write(document, text, { x: margin, y: end + 4, width: inner, height: room - (end - top) - 4 }, { size });
}

function rule(document: PDFKit.PDFDocument, y: number): void {
  document.moveTo(margin, y).lineTo(right, y).lineWidth(0.8).strokeColor("#211d19").stroke();
}
