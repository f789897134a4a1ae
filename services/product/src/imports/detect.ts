import type { ImportFormat } from "../domain/import/product-import.ts";
import { FileFault } from "./file-fault.ts";

export interface Detected {
  readonly format: ImportFormat;
  readonly encoding: string;
  readonly delimiter: string;
}

const delimiters = [",", ";", "\t", "|"];

/** What a file is, by its beginning. Throws FileFault for what is not read. */
export function detect(head: Uint8Array, isWhole: boolean): Detected {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return { format: "xlsx", encoding: "", delimiter: "" };
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]))
    throw new FileFault("ENCODING_UTF16", "The file is UTF-16; save it as CSV UTF-8.");
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new FileFault("FORMAT_XLS", "This is the old .xls; save it as .xlsx or CSV UTF-8.");
  if (head.includes(0)) throw new FileFault("FORMAT_UNKNOWN", "This is no CSV, JSONL or XLSX file.");
  const encoding = encodingOf(head, isWhole);
  const text = new TextDecoder(encoding).decode(head);
  if (/^\s*\{/.test(text)) return { format: "jsonl", encoding, delimiter: "" };
  const line = text.split(/\r?\n/, 1)[0] ?? "";
  if (line.trim() === "") throw new FileFault("HEAD_MISSING", "The first row must name the columns.");
  const isShopify = /(^|[,;"])handle["]?[,;]/i.test(line) && /variant (sku|price)/i.test(line);
  return { format: isShopify ? "shopify" : "csv", encoding, delimiter: delimiterOf(line) };
}

const startsWith = (head: Uint8Array, bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);

/** UTF-8 when it is that; else the 8-bit one of the two whose letters stand as words do: Cyrillic ones side by side. */
function encodingOf(head: Uint8Array, isWhole: boolean): string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: !isWhole });
    return "utf-8";
  } catch {
    let high = 0;
    let paired = 0;
    for (let at = 0; at < head.length; at++) {
      if ((head[at] ?? 0) < 0xc0) continue;
      high += 1;
      if ((head[at + 1] ?? 0) >= 0xc0 || (head[at - 1] ?? 0) >= 0xc0) paired += 1;
    }
    return paired * 2 > high ? "windows-1251" : "windows-1252";
  }
}

/** What is in the head most often, outside of quotes. */
function delimiterOf(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}
