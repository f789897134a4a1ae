import { isAlive } from "./process-info.ts";
import { stopProcess } from "./stop-process.ts";

/** Kills what is left of a process group whose leader is gone; a group id is not reused while the group lives. */
export function killGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // nothing was left
  }
}

/** Asks the leader of a process group to drain, then kills whatever of the group is still there. */
export async function stopGroup(leader: number, drainMs: number): Promise<void> {
  await stopProcess(leader, [{ signal: "SIGTERM", waitMs: drainMs }]);
  killGroup(leader);
  await stopProcess(leader, [{ signal: "SIGKILL", waitMs: 5_000 }]);
  if (isAlive(leader)) throw new Error(`Process ${leader} does not stop.`);
}
