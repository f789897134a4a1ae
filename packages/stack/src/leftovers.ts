import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Folders } from "./folders.ts";
import { stopLeftover } from "./parts/node-part.ts";
import { readLocation } from "./postgres/location.ts";
import { findOrphan } from "./postgres/postmaster-pid.ts";
import { readLivePid } from "./processes/pid-file.ts";
import { stopProcess } from "./processes/stop-process.ts";

const PROGRAMS = [
  "web",
  "console",
  "portal",
  "services",
  "sandbox",
  "bank",
  "carrier",
  "mailbox",
  "sms",
  "identity",
  "faults",
];
const DRAIN_MS = 25_000;

/** The pids of servers that may be adopted: they hold their ports rightly. */
export function adoptablePids(folders: Folders): number[] {
  const clusterDir = readLocation(folders.postgres);
  const pids = [clusterDir && findOrphan(clusterDir)?.pid, readLivePid(join(folders.redis, "redis.pid"))?.pid];
  return pids.filter((pid) => typeof pid === "number");
}

/** Stops the Node programs that a killed supervisor left behind; gives the names of those that ran. */
export async function stopLeftoverPrograms(folders: Folders): Promise<string[]> {
  const stopped: string[] = [];
  for (const name of PROGRAMS) if (await stopLeftover(join(folders.run, `${name}.pid`), DRAIN_MS)) stopped.push(name);
  return stopped;
}

/** Stops everything that is left of a stack whose supervisor is gone, in order. */
export async function stopAllLeftovers(folders: Folders): Promise<string[]> {
  if (!existsSync(folders.run)) return [];
  const stopped = await stopLeftoverPrograms(folders);
  const redis = readLivePid(join(folders.redis, "redis.pid"));
  if (redis && (await stopProcess(redis.pid, [{ signal: "SIGTERM", waitMs: 15_000 }]))) stopped.push("redis");
  const clusterDir = readLocation(folders.postgres);
  const postgres = clusterDir ? findOrphan(clusterDir) : undefined;
  if (postgres && (await stopProcess(postgres.pid, [{ signal: "SIGINT", waitMs: 30_000 }]))) stopped.push("postgres");
  return stopped;
}
