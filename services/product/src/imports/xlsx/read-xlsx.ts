import type { SourceRecord } from "../../domain/import/source-record.ts";
import { FileFault } from "../file-fault.ts";
import { headOf, recordOf } from "../read-csv.ts";
import { openArchive } from "./open-archive.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { sheetRows } from "./sheet-rows.ts";
import { readWorkbook } from "./workbook.ts";

/** The rows of the first sheet of a workbook that can be seen; of the sheet a buffer is in memory, of texts all. Throws FileFault. */
export async function* readXlsx(content: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRecord, undefined> {
  const archive = await openArchive(content);
  try {
    const { sheetPath, stringsPath } = await readWorkbook(archive);
    const strings = await readSharedStrings(archive, stringsPath);
    let columns: readonly string[] | undefined;
    for await (const { number, cells, share } of sheetRows(await archive.open(sheetPath), strings)) {
      if (columns === undefined) columns = headOf(cells);
      else yield recordOf(cells, columns, { row: number, share });
    }
    if (columns === undefined) throw new FileFault("HEAD_MISSING", "The first row must name the columns.");
  } finally {
    await archive.close();
  }
  return undefined;
}
