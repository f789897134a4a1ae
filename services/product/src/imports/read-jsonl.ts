import { importLimits } from "../domain/import/product-import.ts";
import type { JsonValue, SourceRecord } from "../domain/import/source-record.ts";
import { FileFault } from "./file-fault.ts";

type JsonObject = { readonly [key: string]: JsonValue };

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A product a line, whose "variants" may be several; each of those is a record. Throws FileFault for an endless line. */
export async function* readJsonl(
  text: AsyncIterable<string>,
  { sizeBytes }: { readonly sizeBytes: number },
): AsyncGenerator<SourceRecord, undefined> {
  let row = 0;
  let read = 0;
  for await (const line of linesOf(text)) {
    row += 1;
    read += Buffer.byteLength(line) + 1;
    if (line.trim() !== "") yield* recordsOf(line, { row, share: Math.min(1, read / sizeBytes) });
  }
  return undefined;
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  let rest = "";
  for await (const part of text) {
    const lines = (rest + part).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (rest.length > importLimits.recordBytes)
      throw new FileFault("LINE_TOO_LONG", `A line has more than ${importLimits.recordBytes} characters.`);
  }
  yield rest;
  return undefined;
}

interface Place {
  readonly row: number;
  readonly share: number;
}

function recordsOf(line: string, place: Place): SourceRecord[] {
  const value = parsed(line.replace(/^\ufeff/, ""));
  if (!isObject(value)) {
    const broken = {
      reason: "LINE_NO_OBJECT",
      message: 'The line is no JSON object; write one product a line, {"sku": …}.',
    };
    return [{ ...place, cells: {}, raw: line.slice(0, 10_000), broken }];
  }
  const { variants, ...product } = value;
  const cells = flat(product);
  if (!Array.isArray(variants) || variants.length === 0) return [{ ...place, cells, raw: value }];
  const key = cells.product ?? cells.handle ?? `line ${place.row}`;
  return variants.map((variant: JsonValue) => {
    const own = isObject(variant) ? flat(variant) : {};
    return { ...place, cells: { ...cells, product: key, ...own }, raw: value };
  });
}

function parsed(line: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(line);
    return value;
  } catch {
    return undefined;
  }
}

const prefixes: Readonly<Record<string, string>> = { attributes: "attr:", options: "option:" };

/** {"title": {"en": "Lamp"}, "attributes": {"weight": 3}} is title_en and attr:weight. */
function flat(object: JsonObject): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [key, value] of Object.entries(object)) {
    const prefix = prefixes[key];
    if (!isObject(value)) cells[key] = written(value);
    else if (prefix === undefined)
      for (const [part, each] of Object.entries(value)) cells[`${key}_${part}`] = written(each);
    else
      for (const [code, each] of Object.entries(value)) {
        if (!isObject(each)) cells[prefix + code] = written(each);
        else
          for (const [language, text] of Object.entries(each))
            cells[prefix + code + (language === "en" ? "" : `:${language}`)] = written(text);
      }
  }
  return cells;
}

function written(value: JsonValue): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(written).join(" ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
