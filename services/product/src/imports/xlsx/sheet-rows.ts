import { importLimits } from "../../domain/import/product-import.ts";
import { FileFault } from "../file-fault.ts";
import type { ArchiveFile } from "./open-archive.ts";
import { parseXml, rowTooLong, type XmlHandler } from "./parse-xml.ts";
import { unescaped } from "./shared-strings.ts";

export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** How much of the sheet is read, from 0 to 1. */
  readonly share: number;
}

/** The widest that a sheet can be. */
const widest = 16_384;

/** The rows of a sheet that have something in them, one after the other (ECMA-376 part 1, 18.3.1). Throws FileFault. */
export async function* sheetRows(
  { content, sizeBytes }: ArchiveFile,
  strings: readonly string[],
): AsyncGenerator<SheetRow, undefined> {
  const ready: { number: number; cells: readonly string[] }[] = [];
  for await (const read of parseXml(
    content,
    rowHandler(strings, (row) => ready.push(row)),
  )) {
    const share = Math.min(1, read / Math.max(1, sizeBytes));
    for (const row of ready.splice(0)) yield { ...row, share };
  }
  return undefined;
}

function rowHandler(strings: readonly string[], done: (row: { number: number; cells: string[] }) => void): XmlHandler {
  let number = 0;
  let cells: string[] = [];
  let length = 0;
  let column = 0;
  let type = "";
  let text = "";
  let isText = false;
  return {
    open(name, attributes) {
      if (name === "row") {
        number = Number(attributes.r ?? number + 1);
        cells = [];
        length = 0;
        column = 0;
      } else if (name === "c") {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        type = attributes.t ?? "n";
        text = "";
      } else isText = name === "v" || name === "t";
    },
    text(more) {
      if (!isText) return;
      text += more;
      length += more.length;
      if (length > importLimits.recordBytes) throw rowTooLong();
    },
    close(name) {
      isText = false;
      if (name === "row" && cells.some((cell) => cell.trim() !== "")) done({ number, cells });
      if (name !== "c" || text === "") return;
      while (cells.length < column) cells.push("");
      cells[column - 1] = cellText(type, text, strings);
    },
  };
}

/** "AB12" is in column 28. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "";
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column < 1 || column > widest)
    throw new FileFault("XLSX_BROKEN", `There is no cell "${reference.slice(0, 20)}" in a sheet.`);
  return column;
}

function cellText(type: string, text: string, strings: readonly string[]): string {
  switch (type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "b":
      return text === "1" ? "true" : "false";
    case "n":
      return numberText(text);
    default:
      return unescaped(text);
  }
}

/** Spreadsheets reckon with 15 digits and write 17: 12.989999999999998 is what they show as 12.99. */
function numberText(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text;
}
