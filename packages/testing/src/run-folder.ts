import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deletePostgresData, locateCluster } from "@souk/stack/postgres/location";
import { findOrphan } from "@souk/stack/postgres/postmaster-pid";
import { readLivePid, writePidFile } from "@souk/stack/processes/pid-file";

const PREFIX = "souk-test-run-";
const ownerFile = (dir: string) => join(dir, "owner.pid");

export const postgresDir = (dir: string) => join(dir, "postgres");
export const redisDir = (dir: string) => join(dir, "redis");

/** A folder for the servers of this process alone. */
export function makeRunFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(dir, 0o711);
  writePidFile(ownerFile(dir), process.pid);
  return dir;
}

/** Ends what still runs in a run's folder, without waiting for anything, and removes it. */
export function removeRunFolder(dir: string): void {
  const redis = readLivePid(join(redisDir(dir), "redis.pid"));
  if (redis) process.kill(redis.pid, "SIGKILL");
  const dataDir = postgresDir(dir);
  const postgres = existsSync(dataDir) ? findOrphan(locateCluster(dataDir).clusterDir) : undefined;
  if (postgres) process.kill(postgres.pid, "SIGQUIT");
  deletePostgresData(dataDir);
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** What runs have left that were killed before they could tidy up. */
export function removeAbandonedRuns(): void {
  for (const name of readdirSync(tmpdir())) {
    const dir = join(tmpdir(), name);
    if (name.startsWith(PREFIX) && existsSync(ownerFile(dir)) && !readLivePid(ownerFile(dir))) removeRunFolder(dir);
  }
}
