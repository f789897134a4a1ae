import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandOf, isAlive } from "../processes/process-info.ts";
import { waitUntil } from "../processes/wait-until.ts";

/** What PostgreSQL itself says in its lock file about the server on a cluster. */
export type Postmaster = { pid: number; port: number; ready: boolean };

const lockFile = (clusterDir: string) => join(clusterDir, "postmaster.pid");

/** Reads the lock file, whether or not its process still runs. */
export function readPostmaster(clusterDir: string): Postmaster | undefined {
  try {
    const lines = readFileSync(lockFile(clusterDir), "utf8").split("\n");
    const pid = Math.abs(Number(lines[0]));
    return pid > 0 ? { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === "ready" } : undefined;
  } catch {
    return undefined;
  }
}

function isServerOf(pid: number, clusterDir: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir);
  } catch {
    return commandOf(pid)?.includes(clusterDir) ?? false;
  }
}

/**
 * The server that an earlier run left on this cluster. A lock file whose pid now belongs to some other program is
 * removed: PostgreSQL would refuse to start beside it.
 */
export function findOrphan(clusterDir: string): Postmaster | undefined {
  const postmaster = readPostmaster(clusterDir);
  if (!postmaster || !isAlive(postmaster.pid)) return undefined;
  if (isServerOf(postmaster.pid, clusterDir)) return postmaster;
  rmSync(lockFile(clusterDir), { force: true });
  return undefined;
}

/** Waits until the server with this pid takes connections; undefined if it is gone or the time is up. */
export async function waitReady(clusterDir: string, pid: number, timeoutMs: number): Promise<Postmaster | undefined> {
  const outcome = await waitUntil(
    () => {
      const postmaster = readPostmaster(clusterDir);
      if (postmaster?.pid === pid && postmaster.ready) return { postmaster };
      return isAlive(pid) ? undefined : { postmaster: undefined };
    },
    { timeoutMs },
  );
  return outcome?.postmaster;
}
