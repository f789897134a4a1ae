import { linkSync } from "node:fs";
import { join } from "node:path";
import type { Folders } from "./folders.ts";
import { readLivePid, removePidFile, writePidFile } from "./processes/pid-file.ts";

const lockFile = (folders: Folders) => join(folders.run, "supervisor.pid");

/** The pid of the supervisor that runs this data folder's stack. */
export function findSupervisor(folders: Folders): number | undefined {
  return readLivePid(lockFile(folders))?.pid;
}

function tryToTake(path: string): boolean {
  const own = `${path}.${process.pid}`;
  writePidFile(own, process.pid);
  try {
    linkSync(own, path);
    return true;
  } catch {
    return false;
  } finally {
    removePidFile(own);
  }
}

/** Makes this process the one supervisor of the data folder; false if another one is. */
export function takeSupervisorLock(folders: Folders): boolean {
  const path = lockFile(folders);
  if (tryToTake(path)) return true;
  if (findSupervisor(folders) !== undefined) return false;
  removePidFile(path);
  return tryToTake(path);
}

export function releaseSupervisorLock(folders: Folders): void {
  removePidFile(lockFile(folders));
}
