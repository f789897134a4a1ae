import { reportStatus } from "../commands/status.ts";
import type { Folders } from "../folders.ts";
import { processorMs, residentBytes } from "../processes/process-info.ts";

/** A process whose use of the machine is measured: a part of the stack, or one of the measurement's own. */
export interface MeasuredPart {
  readonly name: string;
  readonly pid: number;
}

/** The parts that run here; those outside cannot be measured. */
export function measuredParts(folders: Folders): MeasuredPart[] {
  const parts = reportStatus(folders).parts.flatMap(({ name, pid }) => (pid === undefined ? [] : [{ name, pid }]));
  return [...parts, { name: "client", pid: process.pid }];
}

/** Milliseconds of processor time that each part used while `work` ran. */
export async function whileCounting<T>(
  parts: readonly MeasuredPart[],
  work: () => Promise<T>,
): Promise<{ result: T; processorMs: Record<string, number> }> {
  const before = parts.map(({ pid }) => processorMs(pid));
  const result = await work();
  const used = parts.flatMap(({ name, pid }, at) => {
    const [from, until] = [before[at], processorMs(pid)];
    return from === undefined || until === undefined ? [] : [[name, Math.max(0, until - from)] as const];
  });
  return { result, processorMs: Object.fromEntries(used) };
}

export function memoryOf(parts: readonly MeasuredPart[]): Record<string, number> {
  return Object.fromEntries(parts.map(({ name, pid }) => [name, residentBytes(pid)]));
}
