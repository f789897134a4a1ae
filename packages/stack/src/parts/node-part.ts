import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { logLength, readLogFrom } from "../processes/log-tail.ts";
import { readLivePid, removePidFile, writePidFile } from "../processes/pid-file.ts";
import { isAlive } from "../processes/process-info.ts";
import { stopGroup } from "../processes/stop-group.ts";
import { waitUntil } from "../processes/wait-until.ts";
import type { Part, RunningPart } from "./part.ts";

const HEALTH_TIMEOUT_MS = 2_000;

/** A Node program in a process group of its own, healthy once `healthUrl` answers with a status below 500. */
export type NodeProgram = {
  name: string;
  address: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  healthUrl: string;
  logFile: string;
  pidFile: string;
  startTimeoutMs: number;
  drainMs: number;
};

/** What keeps it from being healthy; undefined when it is. */
async function ailment(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS), redirect: "manual" });
    await answer.body?.cancel();
    return answer.status < 500 ? undefined : `answers ${answer.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function spawnProgram({ args, cwd, env, logFile, name }: NodeProgram): number {
  const output = openSync(logFile, "a", 0o600);
  try {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", output, output], detached: true });
    child.on("error", () => {});
    child.unref();
    if (!child.pid) throw new Error(`${name} cannot be run: ${process.execPath} ${args.join(" ")}`);
    return child.pid;
  } finally {
    closeSync(output);
  }
}

/** Stops what an earlier run left of this program: its code or settings may be old, so it is never adopted. */
export async function stopLeftover(pidFile: string, drainMs: number): Promise<boolean> {
  const leftover = readLivePid(pidFile);
  if (leftover) await stopGroup(leftover.pid, drainMs);
  removePidFile(pidFile);
  return leftover !== undefined;
}

async function start(program: NodeProgram): Promise<RunningPart> {
  await stopLeftover(program.pidFile, program.drainMs);
  const offset = logLength(program.logFile);
  const pid = spawnProgram(program);
  writePidFile(program.pidFile, pid);
  const stop = async () => {
    await stopGroup(pid, program.drainMs);
    removePidFile(program.pidFile);
  };
  let ails: string | undefined;
  const look = async () => {
    if (!isAlive(pid)) return "gone";
    ails = await ailment(program.healthUrl);
    return ails === undefined ? "healthy" : undefined;
  };
  const outcome = await waitUntil(look, { timeoutMs: program.startTimeoutMs, everyMs: 50 });
  if (outcome === "healthy") return { pid, stop };
  await stop();
  const what =
    outcome === "gone"
      ? "ended at once"
      : `was not healthy after ${program.startTimeoutMs / 1000} s (${program.healthUrl}: ${ails})`;
  const said = readLogFrom(program.logFile, offset, 4_096).trim();
  throw new Error(`${program.name} ${what}. The end of ${program.logFile}:\n${said}`);
}

/** A part that is a Node program of ours. */
export function nodePart(program: NodeProgram): Part {
  const { name, address, logFile } = program;
  return { name, address, logFile, start: () => start(program) };
}
