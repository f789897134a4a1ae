import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { commandOf } from "./process-info.ts";

const LISTENING = "0A";

function listeningInode(port: number): string | undefined {
  const wanted = port.toString(16).toUpperCase().padStart(4, "0");
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    try {
      for (const row of readFileSync(table, "utf8").split("\n").slice(1)) {
        const fields = row.trim().split(/\s+/);
        if (fields[1]?.endsWith(`:${wanted}`) && fields[3] === LISTENING) return fields[9];
      }
    } catch {
      // no /proc on this system
    }
  }
  return undefined;
}

function hasSocket(pid: string, inode: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`;
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

/** The pid of the process that listens on a port, as far as this user may see it. */
export function portHolder(port: number): number | undefined {
  const inode = listeningInode(port);
  if (!inode || inode === "0") return undefined;
  const pid = readdirSync("/proc").find((entry) => /^\d+$/.test(entry) && hasSocket(entry, inode));
  return pid ? Number(pid) : undefined;
}

/** Whether a loopback port can be listened on. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** Who holds a port, in words: process and command line where they can be seen. */
export function describeHolder(port: number): string {
  const pid = portHolder(port);
  return pid ? `process ${pid}: ${commandOf(pid)?.slice(0, 120) ?? "unknown"}` : "a process that this user may not see";
}
