import { guessFields } from "../domain/import/fields.ts";
import { type ColumnSample, importLimits } from "../domain/import/product-import.ts";
import { storableText } from "../domain/import/storable.ts";
import { FileFault } from "./file-fault.ts";
import { readFile, type SourceFile } from "./read-file.ts";

const sampled = 50;
const samplesMax = 3;
const sampleLength = 80;

/** The columns of a file with what its first rows have in them. Throws FileFault for a file without rows. */
export async function inspect(file: SourceFile): Promise<ColumnSample[]> {
  const samples = new Map<string, string[]>();
  let count = 0;
  for await (const { cells } of readFile(file)) {
    count += 1;
    for (const [name, cell] of Object.entries(cells)) {
      if (!samples.has(name) && samples.size >= importLimits.columns) continue;
      const seen = samples.get(name) ?? [];
      const text = cell.trim().slice(0, sampleLength);
      if (text !== "" && seen.length < samplesMax && !seen.includes(text)) seen.push(text);
      samples.set(name, seen);
    }
    if (count >= sampled) break;
  }
  if (count === 0) throw new FileFault("ROWS_MISSING", "The file has no rows below the names of the columns.");
  const columns = [...samples].map(([name, texts]) => ({ name: storableText(name), samples: texts.map(storableText) }));
  return guessFields(columns, file.format);
}
