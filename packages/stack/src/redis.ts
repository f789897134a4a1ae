import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort } from "./processes/free-port.ts";
import { logLength, readLogFrom } from "./processes/log-tail.ts";
import { type PidRecord, readLivePid, removePidFile, writePidFile } from "./processes/pid-file.ts";
import { isAlive } from "./processes/process-info.ts";
import { stopProcess } from "./processes/stop-process.ts";
import { waitUntil } from "./processes/wait-until.ts";
import { findRedisServer } from "./redis/find-server.ts";
import { installRedisServer } from "./redis/install-server.ts";
import { redisServerPid } from "./redis/ping.ts";
import { serverConfig } from "./redis/server-config.ts";

const START_TIMEOUT_MS = 60_000;

/** `dataDir`: a folder of ours alone. `port` 0: any free one. Not `durable`: for tests, nothing is written to disk. */
export type RedisOptions = {
  dataDir: string;
  port?: number;
  password: string;
  durable?: boolean;
  /** Where the server's own output is appended; by default `server.log` in the data folder. */
  logFile?: string;
  log?: (message: string) => void;
};

/** A server that answers. `stop` waits until it has written everything and ended. */
export type RunningRedis = { url: string; port: number; pid: number; adopted: boolean; stop(): Promise<void> };

type Started = { pid: number; port: number; adopted: boolean };

async function stopServer(pid: number, pidFile: string): Promise<void> {
  const steps = [
    { signal: "SIGTERM" as const, waitMs: 15_000 },
    { signal: "SIGKILL" as const, waitMs: 5_000 },
  ];
  if (!(await stopProcess(pid, steps))) throw new Error(`Redis (process ${pid}) does not stop.`);
  removePidFile(pidFile);
}

async function adoptOrphan(orphan: PidRecord, options: RedisOptions, pidFile: string): Promise<Started | undefined> {
  const port = orphan.port ?? 0;
  const wanted = !options.port || options.port === port;
  const isOurs = async () => (await redisServerPid(port, options.password)) === orphan.pid;
  if (wanted && (await waitUntil(isOurs, { timeoutMs: 3_000, everyMs: 100 }))) {
    options.log?.(`found Redis still running (process ${orphan.pid})`);
    return { pid: orphan.pid, port, adopted: true };
  }
  options.log?.(`stopping a Redis that was left behind (process ${orphan.pid})`);
  await stopServer(orphan.pid, pidFile);
  return undefined;
}

function spawnServer(server: string, config: string, logFile: string): ChildProcess & { pid: number } {
  const output = openSync(logFile, "a", 0o600);
  try {
    const child = spawn(server, ["-"], { cwd: "/", stdio: ["pipe", output, output], detached: true });
    child.on("error", () => {});
    if (!child.pid) throw new Error(`Redis cannot be run: ${server}`);
    child.stdin?.on("error", () => {});
    child.stdin?.end(config);
    child.unref();
    return Object.assign(child, { pid: child.pid });
  } finally {
    closeSync(output);
  }
}

async function startServer(options: RedisOptions, dataDir: string, pidFile: string): Promise<Started> {
  const server = findRedisServer() ?? (await installRedisServer(options.log ?? (() => {})));
  const port = options.port || (await freePort());
  const logFile = options.logFile ?? join(dataDir, "server.log");
  const offset = logLength(logFile);
  const config = serverConfig({ dataDir, port, password: options.password, durable: options.durable ?? true });
  const { pid } = spawnServer(server, config, logFile);
  writePidFile(pidFile, pid, port);
  const outcome = await waitUntil(
    async () => ((await redisServerPid(port, options.password)) === pid ? "ready" : isAlive(pid) ? undefined : "gone"),
    { timeoutMs: START_TIMEOUT_MS },
  );
  if (outcome === "ready") return { pid, port, adopted: false };
  await stopServer(pid, pidFile);
  throw new Error(`Redis did not start on port ${port}:\n${readLogFrom(logFile, offset).trim() || `see ${logFile}`}`);
}

/**
 * Starts redis-server or valkey-server on loopback, installing it with apt first where we may. A server that an
 * earlier run left on the same data is adopted if it is on the wanted port and takes the password, else stopped first.
 */
export async function startRedis(options: RedisOptions): Promise<RunningRedis> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const pidFile = join(dataDir, "redis.pid");
  const orphan = readLivePid(pidFile);
  const adopted = orphan && (await adoptOrphan(orphan, options, pidFile));
  const started = adopted ?? (await startServer(options, dataDir, pidFile));
  const url = `redis://:${encodeURIComponent(options.password)}@127.0.0.1:${started.port}`;
  return { url, ...started, stop: () => stopServer(started.pid, pidFile) };
}
