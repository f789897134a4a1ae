import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Folders, foldersOf } from "../folders.ts";
import { readLivePid } from "../processes/pid-file.ts";
import { isAlive, residentBytes } from "../processes/process-info.ts";
import { readState } from "../state.ts";
import { findSupervisor } from "../supervisor-lock.ts";

/** One part as `status` reports it. */
export type PartReport = {
  name: string;
  up: boolean;
  condition: string;
  pid?: number;
  memoryBytes: number;
  address: string;
  restarts: number;
  lastError?: string;
};

export type StatusReport = {
  running: boolean;
  phase: string;
  supervisorPid?: number;
  memoryBytes: number;
  parts: PartReport[];
};

function reportParts(folders: Folders, supervised: boolean): PartReport[] {
  return (readState(folders)?.parts ?? []).map(({ pid, condition, name, address, restarts, lastError }) => {
    const live = supervised
      ? pid !== undefined && isAlive(pid)
        ? pid
        : undefined
      : readLivePid(join(folders.run, `${name}.pid`))?.pid;
    const found =
      condition === "outside"
        ? condition
        : live
          ? supervised
            ? condition
            : "left behind"
          : condition === "up"
            ? "down"
            : condition;
    const details = { ...(live ? { pid: live } : {}), ...(lastError ? { lastError } : {}) };
    return {
      name,
      up: found === "up" || found === "outside",
      condition: found,
      memoryBytes: live ? residentBytes(live) : 0,
      address,
      restarts,
      ...details,
    };
  });
}

/** Looks at the processes themselves, not only at what the supervisor last wrote. */
export function reportStatus(folders: Folders): StatusReport {
  const supervisor = existsSync(folders.run) ? findSupervisor(folders) : undefined;
  const parts = reportParts(folders, supervisor !== undefined);
  const own = supervisor ? residentBytes(supervisor, { alone: true }) : 0;
  return {
    running: supervisor !== undefined,
    phase: supervisor ? (readState(folders)?.phase ?? "starting") : "stopped",
    ...(supervisor ? { supervisorPid: supervisor } : {}),
    memoryBytes: parts.reduce((sum, part) => sum + part.memoryBytes, own),
    parts,
  };
}

const mib = (bytes: number) => (bytes ? `${Math.round(bytes / 1024 ** 2)} MB` : "-");

function printTable(report: StatusReport): void {
  const supervisor = report.supervisorPid ? ` (supervisor ${report.supervisorPid})` : "";
  console.log(
    `Souk is ${report.running ? report.phase : "not running"}${supervisor}, ${mib(report.memoryBytes)} in all`,
  );
  for (const part of report.parts) {
    const restarts = part.restarts ? `  restarted ${part.restarts} times` : "";
    console.log(
      `  ${part.name.padEnd(10)} ${part.condition.padEnd(12)} ${mib(part.memoryBytes).padStart(7)}  ${part.address}${restarts}`,
    );
    if (part.lastError) console.log(`             last error: ${part.lastError.split("\n").at(-1)}`);
  }
}

/** `souk status`; the exit code is 1 unless everything is up. */
export function status({ json }: { json: boolean }): void {
  const report = reportStatus(foldersOf(process.env));
  if (json) console.log(JSON.stringify(report, null, 2));
  else printTable(report);
  if (!report.running || report.parts.some((part) => !part.up)) process.exitCode = 1;
}
