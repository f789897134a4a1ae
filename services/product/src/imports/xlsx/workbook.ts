import { FileFault } from "../file-fault.ts";
import type { Archive } from "./open-archive.ts";
import { parseXml } from "./parse-xml.ts";

export interface Workbook {
  readonly sheetPath: string;
  /** Undefined when every text stands in its cell. */
  readonly stringsPath: string | undefined;
}

/** Where the first sheet that can be seen is, and the texts that cells share (ECMA-376 part 1, 12.3 and 18.2). */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const sheetIds: string[] = [];
  await told(archive, "xl/workbook.xml", (name, attributes) => {
    if (name !== "sheet" || attributes.state === "hidden" || attributes.state === "veryHidden") return;
    const id = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1];
    if (id !== undefined) sheetIds.push(id);
  });
  const paths = new Map<string, string>();
  let stringsPath: string | undefined;
  await told(archive, "xl/_rels/workbook.xml.rels", (name, { Id = "", Type = "", Target = "" }) => {
    if (name !== "Relationship") return;
    const path = Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`;
    paths.set(Id, path);
    if (Type.endsWith("/sharedStrings")) stringsPath = path;
  });
  const sheetPath = paths.get(sheetIds[0] ?? "");
  if (sheetPath === undefined) throw new FileFault("XLSX_NO_SHEET", "The workbook has no sheet that can be seen.");
  return { sheetPath, stringsPath: stringsPath !== undefined && archive.has(stringsPath) ? stringsPath : undefined };
}

async function told(
  archive: Archive,
  path: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  const { content } = await archive.open(path);
  for await (const _ of parseXml(content, { open, text: () => {}, close: () => {} }));
}
