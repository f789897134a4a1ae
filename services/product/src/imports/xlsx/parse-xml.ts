import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { importLimits } from "../../domain/import/product-import.ts";
import { FileFault } from "../file-fault.ts";
import { xlsxBroken } from "./open-archive.ts";

export interface XmlHandler {
  /** Names come without the prefix of their namespace. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Bytes without a tag after which it is no sheet: a cell is bounded, and so is what stands between two of them. */
const quietBytes = 4 * importLimits.recordBytes;

/** Tells a handler what XML holds, as it comes; yields after each piece how much of it, in characters, was read. Throws FileFault. */
export async function* parseXml(content: Readable, handler: XmlHandler): AsyncGenerator<number, undefined> {
  const parser = new SaxesParser();
  let toldAt = 0;
  parser.on("opentag", ({ name, attributes }) => {
    toldAt = parser.position;
    handler.open(bare(name), attributes);
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  parser.on("closetag", ({ name }) => {
    toldAt = parser.position;
    handler.close(bare(name));
  });
  try {
    content.setEncoding("utf8");
    for await (const piece of content) {
      parser.write(String(piece));
      if (parser.position - toldAt > quietBytes) throw rowTooLong();
      yield parser.position;
    }
    parser.close();
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw xlsxBroken(error);
  } finally {
    content.destroy();
  }
  return undefined;
}

const bare = (name: string) => name.slice(name.indexOf(":") + 1);

export const rowTooLong = () =>
  new FileFault("LINE_TOO_LONG", `A row has more than ${importLimits.recordBytes} characters.`);
