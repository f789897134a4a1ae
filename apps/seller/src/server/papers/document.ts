import PDFDocument from "pdfkit";
import { fontFiles } from "./fonts.ts";

/** Points. */
export const sheetSizes = { a4: [595.28, 841.89], a6: [297.64, 419.53] } as const;

interface Look {
  readonly title: string;
  readonly locale: string;
  readonly size: keyof typeof sheetSizes;
  readonly at: Date;
}

/** A document whose pages are drawn one by one; the same pages are the same file, to the byte. */
export async function renderPages<Page>(
  { title, locale, size, at }: Look,
  pages: readonly Page[],
  draw: (document: PDFKit.PDFDocument, page: Page) => void,
): Promise<Buffer> {
  const document = new PDFDocument({
    size: [...sheetSizes[size]],
    margin: 0,
    autoFirstPage: false,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Author: "Souk", CreationDate: at, ModDate: at },
  });
  document.registerFont("text", fontFiles.text());
  document.registerFont("strong", fontFiles.strong());
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  for (const page of pages) {
    document.addPage();
    draw(document, page);
  }
  document.end();
  return done;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: "left" | "right" | "center";
  /** Cut off with an ellipsis below this. */
  readonly height?: number;
}

interface Ink {
  readonly size: number;
  readonly isStrong?: boolean;
  readonly color?: string;
}

/** Writes a text and says where it ends. */
export function write(document: PDFKit.PDFDocument, text: string, place: Place, ink: Ink): number {
  const { x, y, width, align = "left", height } = place;
  const shown = text.replace(/[\u2009\u202f]/g, "\u00a0");
  document
    .font(ink.isStrong ? "strong" : "text")
    .fontSize(ink.size)
    .fillColor(ink.color ?? "#211d19")
    .text(shown, x, y, { width, align, ...(height !== undefined && { height, ellipsis: true }) });
  const natural = document.heightOfString(shown, { width });
  return y + (height === undefined ? natural : Math.min(natural, height));
}
