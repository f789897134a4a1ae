import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** How long a log file is now; 0 if it does not exist. */
export function logLength(path: string): number {
  try {
    const file = openSync(path, "r");
    try {
      return fstatSync(file).size;
    } finally {
      closeSync(file);
    }
  } catch {
    return 0;
  }
}

/** What a log file holds from a byte offset on: its last `maxBytes` at most. */
export function readLogFrom(path: string, offset: number, maxBytes = 16_384): string {
  try {
    const file = openSync(path, "r");
    try {
      const { size } = fstatSync(file);
      const from = Math.max(offset > size ? 0 : offset, size - maxBytes);
      const buffer = Buffer.alloc(size - from);
      readSync(file, buffer, 0, buffer.length, from);
      return buffer.toString("utf8");
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}
