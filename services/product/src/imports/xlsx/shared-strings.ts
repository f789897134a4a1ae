import { FileFault } from "../file-fault.ts";
import type { Archive } from "./open-archive.ts";
import { parseXml } from "./parse-xml.ts";

/** Characters of all of them together: they are in memory while the sheet is read. */
const longest = 64 * 1_048_576;

/** The texts that cells share, by number (ECMA-376 part 1, 18.4). Throws FileFault when they are too many. */
export async function readSharedStrings(archive: Archive, path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const strings: string[] = [];
  let current = "";
  let length = 0;
  let isText = false;
  let isReading = false;
  const { content } = await archive.open(path);
  const pieces = parseXml(content, {
    open: (name) => {
      if (name === "si") current = "";
      // How a word is read aloud stands beside it and is no part of it.
      if (name === "rPh") isReading = true;
      isText = name === "t" && !isReading;
    },
    text: (text) => {
      if (!isText) return;
      current += text;
      length += text.length;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(current));
      if (name === "rPh") isReading = false;
      if (name === "t") isText = false;
    },
  });
  for await (const _ of pieces)
    if (length > longest)
      throw new FileFault("XLSX_TOO_LARGE", "The workbook has too many different texts; save the sheet as CSV UTF-8.");
  return strings;
}

/** What XML cannot hold is written as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
