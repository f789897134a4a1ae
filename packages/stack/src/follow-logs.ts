import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { logLength, readLogFrom } from "./processes/log-tail.ts";

const LOOK_EVERY_MS = 200;

/** Prints what is added to log files until `signal` aborts. `from`: where to begin, by default their end. */
export async function followLogs(
  folder: string,
  names: string[],
  signal: AbortSignal,
  { from, prefix = true }: { from?: number; prefix?: boolean } = {},
): Promise<void> {
  const offsets = new Map(names.map((name) => [name, from ?? logLength(join(folder, name))]));
  const printNew = () => {
    for (const [name, offset] of offsets) {
      const path = join(folder, name);
      const length = logLength(path);
      if (length === offset) continue;
      const text = readLogFrom(path, offset, 256 * 1024).trimEnd();
      offsets.set(name, length);
      const label = prefix ? `${name.replace(/\.log$/, "")} | ` : "";
      if (text)
        process.stdout.write(
          `${text
            .split("\n")
            .map((line) => `${label}${line}\n`)
            .join("")}`,
        );
    }
  };
  while (!signal.aborted) {
    printNew();
    await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
  }
  printNew();
}
