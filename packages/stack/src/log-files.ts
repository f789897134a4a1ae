import { copyFileSync, readdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";

const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** Moves what a log holds to `<name>.1` once it is over the limit. Writers append, so they go on in the emptied file. */
export function boundLogs(folder: string, maxBytes = MAX_LOG_BYTES): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".log"))) {
    const path = join(folder, name);
    if (statSync(path).size <= maxBytes) continue;
    copyFileSync(path, `${path}.1`);
    truncateSync(path);
  }
}
