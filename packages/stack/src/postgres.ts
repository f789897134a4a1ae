import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import type { Account } from "./postgres/account.ts";
import { findBinaries } from "./postgres/binaries.ts";
import { createCluster } from "./postgres/create-cluster.ts";
import { locateCluster } from "./postgres/location.ts";
import { findOrphan, type Postmaster, waitReady } from "./postgres/postmaster-pid.ts";
import { serverArguments } from "./postgres/server-arguments.ts";
import { freePort } from "./processes/free-port.ts";
import { logLength, readLogFrom } from "./processes/log-tail.ts";
import { stopProcess } from "./processes/stop-process.ts";

const START_TIMEOUT_MS = 60_000;
const LOCK_RETRY_MS = 20_000;
/** What the server says while what a killed one left behind has not yet gone. */
const STILL_HELD = /lock file "postmaster.pid" already exists|pre-existing shared memory block/;

/** `dataDir`: a folder of ours alone. `port` 0: any free one. Not `durable`: for tests, no fsync. */
export type PostgresOptions = {
  dataDir: string;
  port?: number;
  superuserPassword: string;
  durable?: boolean;
  /** Where the server's own output is appended; by default `server.log` in the data folder. */
  logFile?: string;
  log?: (message: string) => void;
};

/** A server that takes connections. `stop` waits until it has closed its data cleanly. */
export type RunningPostgres = { url: string; port: number; pid: number; adopted: boolean; stop(): Promise<void> };

type Cluster = { bin: string; clusterDir: string; account: Account; logFile: string; durable: boolean };

const urlOf = (port: number, password: string) =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

async function stopServer(pid: number): Promise<void> {
  const steps = [
    { signal: "SIGINT" as const, waitMs: 30_000 },
    { signal: "SIGQUIT" as const, waitMs: 10_000 },
  ];
  if (!(await stopProcess(pid, steps))) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function adoptOrphan(clusterDir: string, options: PostgresOptions): Promise<Postmaster | undefined> {
  const orphan = findOrphan(clusterDir);
  if (!orphan) return undefined;
  const ready = await waitReady(clusterDir, orphan.pid, 5_000);
  const usable = ready && (!options.port || options.port === ready.port);
  if (usable && (await answers(urlOf(ready.port, options.superuserPassword)))) {
    options.log?.(`found PostgreSQL still running (process ${ready.pid})`);
    return ready;
  }
  options.log?.(`stopping a PostgreSQL that was left behind (process ${orphan.pid})`);
  await stopServer(orphan.pid);
  return undefined;
}

function spawnServer(cluster: Cluster, port: number): number {
  const output = openSync(cluster.logFile, "a", 0o600);
  try {
    const child = spawn(join(cluster.bin, "postgres"), serverArguments(cluster.clusterDir, port, cluster.durable), {
      ...cluster.account,
      cwd: "/",
      env: { PATH: process.env.PATH, LC_MESSAGES: "C" },
      stdio: ["ignore", output, output],
      detached: true,
    });
    child.on("error", () => {});
    child.unref();
    if (!child.pid) throw new Error(`PostgreSQL cannot be run: ${join(cluster.bin, "postgres")}`);
    return child.pid;
  } finally {
    closeSync(output);
  }
}

async function startServer(cluster: Cluster, port: number): Promise<Postmaster> {
  const giveUpAt = Date.now() + LOCK_RETRY_MS;
  for (;;) {
    const offset = logLength(cluster.logFile);
    const pid = spawnServer(cluster, port);
    const ready = await waitReady(cluster.clusterDir, pid, START_TIMEOUT_MS);
    if (ready) return ready;
    const said = readLogFrom(cluster.logFile, offset).trim();
    if (!STILL_HELD.test(said) || Date.now() > giveUpAt) {
      await stopServer(pid);
      throw new Error(`PostgreSQL did not start on port ${port}:\n${said || `see ${cluster.logFile}`}`);
    }
    await pause(250);
  }
}

/**
 * Starts PostgreSQL 18 on loopback, making its cluster first if there is none. Works as root (the server then runs as
 * another user). A server that an earlier run left on the same data is adopted if it is on the wanted port and takes
 * the password, else stopped first. Rejects with the server's own words when it does not start.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const { clusterDir, account } = locateCluster(dataDir);
  const orphan = await adoptOrphan(clusterDir, options);
  const cluster = {
    clusterDir,
    account,
    bin: findBinaries(account),
    logFile: options.logFile ?? join(dataDir, "server.log"),
    durable: options.durable ?? true,
  };
  if (!orphan) await createCluster(cluster.bin, clusterDir, account, options.superuserPassword);
  const { pid, port } = orphan ?? (await startServer(cluster, options.port || (await freePort())));
  const url = urlOf(port, options.superuserPassword);
  if (!(await answers(url))) {
    await stopServer(pid);
    throw new Error(
      `PostgreSQL started but does not take the password of this checkout: its data is from other secrets (${clusterDir}).`,
    );
  }
  return { url, port, pid, adopted: orphan !== undefined, stop: () => stopServer(pid) };
}
