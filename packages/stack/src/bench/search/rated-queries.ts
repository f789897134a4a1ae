import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export interface RatedQuery {
  readonly id: string;
  readonly text: string;
  /** Product id in the file → grade, 0 to 3. */
  readonly grades: ReadonlyMap<string, number>;
}

/** The queries of one half that have a relevant product, with what people thought of the products. */
export function readRatedQueries(folder: string, half: string): RatedQuery[] {
  const grades = Map.groupBy(rows(folder, `icecat-judgments.${half}.tsv.gz`), ([queryId]) => queryId);
  const queries = rows(folder, `icecat-queries.${half}.tsv.gz`).map(([id = "", text = ""]) => ({
    id,
    text,
    grades: new Map(grades.get(id)?.map(([, productId = "", grade]) => [productId, Number(grade)])),
  }));
  return queries.filter((query) => [...query.grades.values()].some((grade) => grade > 0));
}

/** Where the file is. Throws with what would be right. */
export function dataFile(folder: string, name: string): string {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  throw new Error(
    `${path} is missing. The search is measured on rated queries of Icecat products: give the folder that has ` +
      "icecat-products.jsonl.gz, icecat-queries.dev.tsv.gz and icecat-judgments.dev.tsv.gz with --data FOLDER.",
  );
}

function rows(folder: string, name: string): string[][] {
  const text = gunzipSync(readFileSync(dataFile(folder, name))).toString();
  const [, ...lines] = text.trim().split("\n");
  return lines.map((line) => line.trimEnd().split("\t"));
}
