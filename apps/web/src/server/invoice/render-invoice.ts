import type { Invoice, InvoiceLine, InvoiceSeller, InvoiceSum } from "./invoice.ts";
import { createSheet, type Sheet } from "./sheet.ts";

/** The invoice as a PDF. The same invoice is the same file, to the byte. */
export async function renderInvoice(invoice: Invoice): Promise<Buffer> {
  const sheet = createSheet(invoice);
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    sheet.document.on("data", (chunk: Buffer) => chunks.push(chunk));
    sheet.document.on("end", () => resolve(Buffer.concat(chunks)));
    sheet.document.on("error", reject);
  });
  writeHead(sheet, invoice);
  for (const seller of invoice.sellers) writeSeller(sheet, invoice, seller);
  if (invoice.cancelled.length > 0) writeCancelled(sheet, invoice);
  writeTotal(sheet, invoice);
  writeFooters(sheet, invoice);
  sheet.document.end();
  return done;
}

function writeHead(sheet: Sheet, { words, number, date, billTo, paidBy }: Invoice): void {
  const { left, right } = sheet;
  const middle = left + (right - left) / 2 + 10;
  sheet.write("souk", { x: left, width: 200 }, { size: 20, isStrong: true });
  sheet.write(words.title, { x: middle, width: right - middle }, { size: 20, isStrong: true, align: "right" });
  sheet.y += 46;
  const top = sheet.y;
  sheet.write(words.billTo, { x: left, width: middle - left - 20 }, { isSoft: true, size: 8.5 });
  sheet.y += 14;
  for (const [at, line] of billTo.entries()) {
    sheet.write(line, { x: left, width: middle - left - 20 }, { isStrong: at === 0 });
    sheet.y += sheet.heightOf(line, middle - left - 20) + 2;
  }
  const end = sheet.y;
  sheet.y = top;
  const facts = [[words.number, number], [words.date, date], ...(paidBy ? [[words.payment, paidBy]] : [])];
  for (const [label = "", value = ""] of facts) {
    sheet.write(label, { x: middle, width: 110 }, { isSoft: true });
    sheet.write(
      value,
      { x: middle + 100, width: right - middle - 100 },
      { align: "right", isStrong: value === number },
    );
    sheet.y += 17;
  }
  sheet.y = Math.max(end, sheet.y) + 26;
}

const columns = { quantity: 44, unitPrice: 92, amount: 92 } as const;

function places({ left, right }: Sheet) {
  const amount = right - columns.amount;
  const unitPrice = amount - columns.unitPrice;
  const quantity = unitPrice - columns.quantity;
  return { item: left, itemWidth: quantity - left - 12, quantity, unitPrice, amount };
}

function writeSeller(sheet: Sheet, { words }: Invoice, seller: InvoiceSeller): void {
  const { item, itemWidth, quantity, unitPrice, amount } = places(sheet);
  sheet.ensure(96);
  sheet.write(words.soldBy, { x: item, width: itemWidth }, { isSoft: true, size: 8.5 });
  sheet.y += 13;
  const name = seller.place ? `${seller.name} · ${seller.place}` : seller.name;
  sheet.write(name, { x: item, width: sheet.right - item }, { isStrong: true, size: 12 });
  sheet.y += 24;
  const label = { isSoft: true, size: 8.5 } as const;
  sheet.write(words.item, { x: item, width: itemWidth }, label);
  sheet.write(words.quantity, { x: quantity, width: columns.quantity }, { ...label, align: "right" });
  sheet.write(words.unitPrice, { x: unitPrice, width: columns.unitPrice }, { ...label, align: "right" });
  sheet.write(words.amount, { x: amount, width: columns.amount }, { ...label, align: "right" });
  sheet.y += 15;
  sheet.rule();
  sheet.y += 7;
  for (const line of seller.lines) writeLine(sheet, line);
  sheet.rule();
  sheet.y += 7;
  for (const sum of seller.sums) writeSum(sheet, sum);
  sheet.y += 22;
}

function writeLine(sheet: Sheet, line: InvoiceLine): void {
  const { item, itemWidth, quantity, unitPrice, amount } = places(sheet);
  const height = sheet.heightOf(line.title, itemWidth);
  const optionsHeight = line.options ? sheet.heightOf(line.options, itemWidth, { size: 8.5 }) + 1 : 0;
  sheet.ensure(height + optionsHeight + 8);
  sheet.write(line.title, { x: item, width: itemWidth });
  if (line.options) {
    sheet.write(line.options, { x: item, width: itemWidth, y: sheet.y + height + 1 }, { isSoft: true, size: 8.5 });
  }
  sheet.write(line.quantity, { x: quantity, width: columns.quantity }, { align: "right" });
  sheet.write(line.unitPrice, { x: unitPrice, width: columns.unitPrice }, { align: "right" });
  sheet.write(line.amount, { x: amount, width: columns.amount }, { align: "right" });
  sheet.y += height + optionsHeight + 7;
}

function writeSum(sheet: Sheet, { label, amount, isTotal }: InvoiceSum, size = 9.5): void {
  const { itemWidth, amount: x, item } = places(sheet);
  const labelX = item + itemWidth / 2;
  const width = x - labelX - 8;
  const height = sheet.heightOf(label, width, { size, isStrong: isTotal });
  sheet.ensure(height + 6);
  sheet.write(label, { x: labelX, width }, { align: "right", isStrong: isTotal, isSoft: !isTotal, size });
  sheet.write(amount, { x, width: columns.amount }, { align: "right", isStrong: isTotal, size });
  sheet.y += height + 5;
}

function writeCancelled(sheet: Sheet, { words, cancelled }: Invoice): void {
  sheet.ensure(30);
  const text = `${words.cancelled}: ${cancelled.filter(Boolean).join(", ")}`;
  sheet.write(text, { x: sheet.left, width: sheet.right - sheet.left }, { isSoft: true });
  sheet.y += 26;
}

function writeTotal(sheet: Sheet, { words, total, taxes }: Invoice): void {
  sheet.ensure(64 + taxes.length * 16);
  sheet.rule();
  sheet.y += 12;
  writeSum(sheet, { label: words.total, amount: total, isTotal: true }, 13);
  if (taxes.length === 0) return;
  const { quantity, unitPrice, amount } = places(sheet);
  sheet.y += 14;
  const label = { isSoft: true, size: 8.5 } as const;
  sheet.write(words.taxTitle, { x: sheet.left, width: quantity - sheet.left }, label);
  sheet.write(words.net, { x: unitPrice, width: columns.unitPrice }, { ...label, align: "right" });
  sheet.write(words.tax, { x: amount, width: columns.amount }, { ...label, align: "right" });
  sheet.y += 15;
  for (const { rate, net, tax } of taxes) {
    sheet.write(rate, { x: sheet.left, width: quantity - sheet.left });
    sheet.write(net, { x: unitPrice, width: columns.unitPrice }, { align: "right" });
    sheet.write(tax, { x: amount, width: columns.amount }, { align: "right" });
    sheet.y += 16;
  }
}

function writeFooters(sheet: Sheet, { words }: Invoice): void {
  const { start, count } = sheet.document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    sheet.document.switchToPage(page);
    // Below the margin, where pdfkit would otherwise begin another page.
    sheet.document.page.margins.bottom = 0;
    const y = sheet.document.page.height - 52;
    const width = sheet.right - sheet.left;
    sheet.write(words.footer, { x: sheet.left, width: width - 110, y }, { isSoft: true, size: 8 });
    const at = { x: sheet.right - 100, width: 100, y };
    sheet.write(words.page(page - start + 1, count), at, { isSoft: true, size: 8, align: "right" });
  }
}
