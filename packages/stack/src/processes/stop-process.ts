import { isAlive } from "./process-info.ts";
import { waitUntil } from "./wait-until.ts";

type Step = { signal: NodeJS.Signals; waitMs: number };

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** Sends one signal after another, each with its time, until the process is gone; false if it outlived them all. */
export async function stopProcess(pid: number, steps: Step[]): Promise<boolean> {
  for (const { signal, waitMs } of steps) {
    if (!isAlive(pid)) return true;
    signalProcess(pid, signal);
    if (await waitUntil(() => !isAlive(pid), { timeoutMs: waitMs })) return true;
  }
  return !isAlive(pid);
}
