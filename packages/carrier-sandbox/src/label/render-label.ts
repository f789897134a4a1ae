import { createRequire } from "node:module";
import bwipjs from "bwip-js/node";
import PDFDocument from "pdfkit";
import type { Address, Shipment } from "../shipments/shipment.ts";

const require = createRequire(import.meta.url);
const fonts = {
  text: require.resolve("@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf"),
  strong: require.resolve("@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf"),
};
/** A6, in points. */
const [width, height] = [297.64, 419.53];
const edge = 18;
const inner = width - 2 * edge;
/** Modules without ink that a scanner needs on either side. */
const quietModules = 10;

/** The label of a parcel: one A6 page, the same bytes each time. */
export async function renderLabel(shipment: Shipment): Promise<Buffer> {
  const at = new Date(shipment.createdAt);
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    info: { Title: shipment.trackingNumber, Author: "Sandbox Carrier", CreationDate: at, ModDate: at },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  draw(document, shipment);
  document.end();
  return done;
}

function draw(document: PDFKit.PDFDocument, shipment: Shipment): void {
  const { service, weightGrams, trackingNumber, sender, recipient } = shipment;
  const line = (y: number) =>
    document
      .moveTo(edge, y)
      .lineTo(width - edge, y)
      .lineWidth(1)
      .stroke("#000000");
  const write = (text: string, font: keyof typeof fonts, size: number, y: number, room: number, align = "left") =>
    document
      .font(fonts[font])
      .fontSize(size)
      .fillColor("#000000")
      .text(text, edge, y, { width: inner, height: room, ellipsis: true, align: align === "right" ? "right" : "left" });

  write("SANDBOX CARRIER", "strong", 11, edge, 14);
  write(service.toUpperCase(), "strong", 11, edge, 14, "right");
  line(42);
  write("From", "text", 7, 48, 10);
  write(linesOf(sender).join(", "), "text", 8, 58, 32);
  line(96);
  write("To", "text", 8, 102, 12);
  write(recipient.name, "strong", 14, 114, 20);
  write(linesOf(recipient).slice(1).join("\n"), "text", 12, 136, 110);
  line(256);
  write(`${(weightGrams / 1000).toFixed(2)} kg`, "text", 9, 262, 12);
  write(shipment.reference, "text", 7, 264, 10, "right");
  drawBarcode(document, trackingNumber, 282, 96);
  document.font(fonts.strong).fontSize(13).text(trackingNumber, edge, 386, { width: inner, align: "center" });
}

function linesOf({ name, phone, line1, line2, postal_code, city, region, country }: Address): string[] {
  const place = [postal_code, city].filter(Boolean).join(" ");
  return [name, line1, line2, place, region, country, phone].filter((part) => part !== "");
}

/** Code 128 as bars that stay sharp at any size. */
function drawBarcode(document: PDFKit.PDFDocument, code: string, y: number, barHeight: number): void {
  const [encoded] = bwipjs.raw("code128", code, {});
  if (!encoded || !("sbs" in encoded)) throw new Error(`no barcode can say ${code}`);
  const widths = Array.from(encoded.sbs);
  const module = inner / (widths.reduce((sum, bar) => sum + bar, 0) + 2 * quietModules);
  let x = edge + quietModules * module;
  for (const [index, bar] of widths.entries()) {
    // Bars and gaps take turns, a bar first.
    if (index % 2 === 0) document.rect(x, y, bar * module, barHeight);
    x += bar * module;
  }
  document.fill("#000000");
}
