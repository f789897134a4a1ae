import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { isAlive, startMark } from "./process-info.ts";

const PidRecord = z.object({
  pid: z.number().int().positive(),
  startMark: z.string(),
  port: z.number().int().optional(),
});
export type PidRecord = z.infer<typeof PidRecord>;

/** Records a live process together with its start time, so that a reused pid is never taken for it. */
export function writePidFile(path: string, pid: number, port?: number): void {
  const record = { pid, startMark: startMark(pid) ?? "", ...(port === undefined ? {} : { port }) };
  writeFileSync(`${path}.new`, JSON.stringify(record), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** The recorded process if it still runs; undefined if there is none, it is gone, or its pid was given to another. */
export function readLivePid(path: string): PidRecord | undefined {
  try {
    const record = PidRecord.parse(JSON.parse(readFileSync(path, "utf8")));
    return isAlive(record.pid) && (startMark(record.pid) ?? "") === record.startMark ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the recorded process. */
export function removePidFile(path: string): void {
  rmSync(path, { force: true });
}
