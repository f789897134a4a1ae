import { createReadStream, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { cardNumbersIn, type Find } from "./card-numbers.ts";

const chunkBytes = 4_194_304;
/** Longer than a card number with separators, so that none is cut in two. */
const overlap = 64;

export interface Scanned {
  readonly finds: readonly Find[];
  readonly bytes: number;
}

/** Everything in these folders, byte for byte. */
export async function scanFiles(root: string, folders: readonly string[], known: readonly string[]): Promise<Scanned> {
  const finds: Find[] = [];
  let bytes = 0;
  for (const name of folders.flatMap((folder) => globSync(`${folder}/**`, { cwd: root }))) {
    const file = join(root, name);
    if (!statSync(file).isFile()) continue;
    let kept = "";
    for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
      const text = kept + chunk.toString("latin1");
      finds.push(...cardNumbersIn(text, name, known));
      bytes += chunk.length;
      kept = text.slice(-overlap);
    }
  }
  return { finds: once(finds), bytes };
}

/** What stood where two chunks meet is seen twice. */
function once(finds: readonly Find[]): Find[] {
  return [...new Map(finds.map((each) => [`${each.where} ${each.shown} ${each.around.slice(-20)}`, each])).values()];
}
