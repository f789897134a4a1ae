import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import type { StackSettings } from "../environment.ts";
import { CHECKOUT } from "../folders.ts";
import { followLogs } from "../follow-logs.ts";
import { greet } from "../greeting.ts";
import { logLength } from "../processes/log-tail.ts";
import { isAlive } from "../processes/process-info.ts";
import { waitUntil } from "../processes/wait-until.ts";
import { createProgress } from "../progress.ts";
import { runStack } from "../run-stack.ts";
import { openSettings } from "../settings.ts";
import { readState } from "../state.ts";
import { findSupervisor } from "../supervisor-lock.ts";

const START_TIMEOUT_MS = 900_000;
const supervisorLog = ({ folders }: StackSettings) => join(folders.logs, "supervisor.log");

async function sayAlreadyRunning(settings: StackSettings): Promise<void> {
  const progress = createProgress(process.stdout, process.env);
  const phase = readState(settings.folders)?.phase;
  progress.line(
    phase === "ready"
      ? "Souk is already running."
      : `Souk is already running, but not ready (${phase ?? "unknown"}): see npm run status.`,
  );
  await greet(settings, progress);
}

async function startInForeground(settings: StackSettings): Promise<void> {
  const progress = createProgress(process.stdout, process.env);
  const ended = new AbortController();
  const ran = await runStack(settings, progress, async () => {
    await greet(settings, progress);
    progress.line("Souk is running. Ctrl-C stops it.");
    if (settings.mode === "dev")
      void followLogs(settings.folders.logs, ["services.log", "web.log", "console.log"], ended.signal);
  });
  ended.abort();
  if (!ran) await sayAlreadyRunning(settings);
}

function spawnSupervisor(settings: StackSettings): number {
  const output = openSync(supervisorLog(settings), "a", 0o600);
  // Its own small work needs no large young generation.
  const args = ["--max-semi-space-size=2", join(CHECKOUT, "packages", "stack", "src", "cli.ts"), "supervise"];
  const child = spawn(process.execPath, args, { cwd: CHECKOUT, stdio: ["ignore", output, output], detached: true });
  closeSync(output);
  child.unref();
  if (!child.pid) throw new Error("The supervisor cannot be run.");
  return child.pid;
}

async function startDetached(settings: StackSettings): Promise<void> {
  const log = supervisorLog(settings);
  const offset = logLength(log);
  const pid = spawnSupervisor(settings);
  const shown = new AbortController();
  const following = followLogs(settings.folders.logs, ["supervisor.log"], shown.signal, {
    from: offset,
    prefix: false,
  });
  const isReady = () => findSupervisor(settings.folders) === pid && readState(settings.folders)?.phase === "ready";
  const outcome = await waitUntil(() => (isReady() ? "ready" : isAlive(pid) ? undefined : "gone"), {
    timeoutMs: START_TIMEOUT_MS,
    everyMs: 100,
  });
  shown.abort();
  await following;
  if (outcome !== "ready") throw new Error(`Souk did not start. Its log: ${log}`);
  const progress = createProgress(process.stdout, process.env);
  await greet(settings, progress);
  progress.line("Souk is running in the background. npm run stop stops it.");
}

/** `souk start`: in the foreground, or with `detach` under a supervisor in the background. */
export async function start(options: { detach: boolean }): Promise<void> {
  const settings = openSettings(process.env);
  if (findSupervisor(settings.folders) !== undefined) await sayAlreadyRunning(settings);
  else if (options.detach) await startDetached(settings);
  else await startInForeground(settings);
}

/** `souk dev`: services restarted on every change, the storefront as `next dev`, their logs on the terminal. */
export async function dev(): Promise<void> {
  const settings = openSettings(process.env, "dev");
  if (findSupervisor(settings.folders) !== undefined) await sayAlreadyRunning(settings);
  else await startInForeground(settings);
}

/** What `start --detach` leaves in the background. */
export async function supervise(): Promise<void> {
  await runStack(openSettings(process.env), createProgress(process.stdout, process.env), async () => {});
}
