import { type Folders, foldersOf } from "../folders.ts";
import { stopAllLeftovers } from "../leftovers.ts";
import { stopProcess } from "../processes/stop-process.ts";
import { createProgress, type Progress } from "../progress.ts";
import { findSupervisor } from "../supervisor-lock.ts";

const DRAIN_MS = 120_000;

/** Stops the stack of a data folder, whatever is left of it; gives what was running. */
export async function stopStack(folders: Folders, progress: Progress): Promise<boolean> {
  const supervisor = findSupervisor(folders);
  if (supervisor !== undefined)
    await progress.step("stop", () =>
      stopProcess(supervisor, [
        { signal: "SIGTERM", waitMs: DRAIN_MS },
        { signal: "SIGKILL", waitMs: 5_000 },
      ]),
    );
  const leftovers = await stopAllLeftovers(folders);
  if (leftovers.length > 0) progress.line(`stopped what was left behind: ${leftovers.join(", ")}`);
  return supervisor !== undefined || leftovers.length > 0;
}

/** `souk stop`. */
export async function stop(): Promise<void> {
  const progress = createProgress(process.stdout, process.env);
  const stopped = await stopStack(foldersOf(process.env), progress);
  progress.line(stopped ? "Souk is stopped." : "Souk was not running.");
}
