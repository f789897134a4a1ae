import { statfsSync } from "node:fs";
import { totalmem } from "node:os";
import { describeHolder, isPortFree, portHolder } from "./processes/port-holder.ts";

const GIB = 1024 ** 3;
const LEAST_DISK_BYTES = 1 * GIB;
const LEAST_MEMORY_BYTES = 2 * GIB;

/** What of this machine matters; separate from asking it, so that it can be tested. */
export type Machine = { platform: string; arch: string; freeDiskBytes: number; memoryBytes: number };

/** Asks the machine; the disk is the one that holds `folder`. */
export function inspectMachine(folder: string): Machine {
  const disk = statfsSync(folder);
  return {
    platform: process.platform,
    arch: process.arch,
    freeDiskBytes: disk.bavail * disk.bsize,
    memoryBytes: totalmem(),
  };
}

const gib = (bytes: number) => `${(bytes / GIB).toFixed(1)} GB`;

/** Throws when Souk cannot run here; gives warnings for what will merely be tight. */
export function checkMachine({ platform, arch, freeDiskBytes, memoryBytes }: Machine): string[] {
  if (!["linux", "darwin"].includes(platform))
    throw new Error(`Souk runs on Linux and macOS, not on ${platform}; on Windows, use WSL.`);
  if (!["x64", "arm64"].includes(arch))
    throw new Error(`There are no PostgreSQL binaries for ${arch}: set DATABASE_URL.`);
  if (freeDiskBytes < LEAST_DISK_BYTES)
    throw new Error(`Only ${gib(freeDiskBytes)} of disk left: ${gib(LEAST_DISK_BYTES)} are needed.`);
  if (memoryBytes < LEAST_MEMORY_BYTES)
    return [`${gib(memoryBytes)} of memory: the first build may not fit in less than ${gib(LEAST_MEMORY_BYTES)}.`];
  return [];
}

/** Throws, naming every taken port and who holds it, unless the holder is one of ours. */
export async function checkPorts(ports: Map<string, number>, ours: number[]): Promise<void> {
  const taken: string[] = [];
  for (const [name, port] of ports) {
    if (await isPortFree(port)) continue;
    const holder = portHolder(port);
    if (holder === undefined || !ours.includes(holder))
      taken.push(`  port ${port} (${name}) is held by ${describeHolder(port)}`);
  }
  if (taken.length > 0)
    throw new Error(
      `Ports are taken:\n${taken.join("\n")}\nStop that, or choose others: SOUK_PORT_BASE=4300 npm start`,
    );
}
