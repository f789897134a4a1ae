import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

function readProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return undefined;
  }
}

/** Fields of /proc/<pid>/stat after the command, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  const stat = readProc(pid, "stat");
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function ps(pid: number, column: string): string | undefined {
  if (process.platform === "linux") return undefined;
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** True while the process runs; a zombie that nobody has reaped counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return statFields(pid)?.[0] !== "Z";
}

/** A value that two processes with the same pid never share: the start time in the kernel's own unit. */
export function startMark(pid: number): string | undefined {
  return statFields(pid)?.[19] ?? ps(pid, "lstart");
}

/** The command line of a process, as far as this user may see it. */
export function commandOf(pid: number): string | undefined {
  const command = readProc(pid, "cmdline")?.replaceAll("\0", " ").trim();
  return command || readProc(pid, "comm")?.trim() || ps(pid, "command");
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(" "))
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

/** The process and everything it started, itself first. */
export function processTree(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(processTree)];
}

/** USER_HZ of Linux, the same on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;

/**
 * Processor time in milliseconds that a process, its children and those of them that ended have used; undefined where it
 * cannot be read (elsewhere than on Linux). In steps of 10 ms.
 */
export function processorMs(pid: number): number | undefined {
  const own = statFields(pid);
  if (!own) return undefined;
  const ticks = processTree(pid).map((each) => {
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = (statFields(each) ?? []).slice(11, 15).map(Number);
    return user + system + endedUser + endedSystem;
  });
  return (ticks.reduce((sum, each) => sum + each, 0) * 1000) / TICKS_PER_SECOND;
}

function statusBytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024;
}

/** Resident memory in bytes of a process and, unless `alone`, its children; pages that they share are counted once. */
export function residentBytes(pid: number, { alone = false } = {}): number {
  const parts = (alone ? [pid] : processTree(pid)).map((each) => readProc(each, "status") ?? "");
  const own = parts.reduce((sum, status) => sum + statusBytes(status, "RssAnon"), 0);
  const file = Math.max(...parts.map((status) => statusBytes(status, "RssFile")));
  const shared = Math.max(...parts.map((status) => statusBytes(status, "RssShmem")));
  return own + file + shared || Number(ps(pid, "rss") ?? 0) * 1024;
}
