import PDFDocument from "pdfkit";
import { fontFiles } from "./fonts.ts";
import type { Invoice } from "./invoice.ts";

const margin = 48;
const footerHeight = 36;
const ink = { text: "#211d19", soft: "#6f675f", line: "#e4dfd9" } as const;

interface TextStyle {
  readonly size?: number;
  readonly isStrong?: boolean;
  readonly isSoft?: boolean;
  readonly align?: "left" | "right";
}

/** An A4 sheet that is written from top to bottom and goes on on the next page. */
export function createSheet({ locale, words, number, issuedAt }: Invoice) {
  const document = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    bufferPages: true,
    lang: locale,
    displayTitle: true,
    info: { Title: `${words.title} ${number}`, Author: "Souk", CreationDate: issuedAt, ModDate: issuedAt },
  });
  document.registerFont("text", fontFiles.text());
  document.registerFont("strong", fontFiles.strong());
  const left = margin;
  const right = document.page.width - margin;
  const bottom = document.page.height - margin - footerHeight;
  let y = margin;

  function style({ size = 9.5, isStrong = false, isSoft = false }: TextStyle) {
    return document
      .font(isStrong ? "strong" : "text")
      .fontSize(size)
      .fillColor(isSoft ? ink.soft : ink.text);
  }

  return {
    document,
    left,
    right,
    get y() {
      return y;
    },
    set y(next: number) {
      y = next;
    },
    /** Goes on on a new page when less than this is left. */
    ensure(height: number): boolean {
      if (y + height <= bottom) return false;
      document.addPage();
      y = margin;
      return true;
    },
    heightOf: (text: string, width: number, look: TextStyle = {}): number =>
      style(look).heightOfString(plain(text), { width }),
    write(text: string, at: { x: number; width: number; y?: number }, look: TextStyle = {}): void {
      style(look).text(plain(text), at.x, at.y ?? y, { width: at.width, align: look.align ?? "left" });
    },
    rule(): void {
      document.moveTo(left, y).lineTo(right, y).lineWidth(0.7).strokeColor(ink.line).stroke();
    },
  };
}

export type Sheet = ReturnType<typeof createSheet>;

/** Spaces that the typeface may not know become ones that it does. */
function plain(text: string): string {
  return text.replace(/[\u2009\u202f]/g, "\u00a0");
}
