import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { afterEach, expect, test } from "vitest";
import { SYSTEM_PLACE } from "../src/postgres/binaries.ts";
import { deletePostgresData, readLocation } from "../src/postgres/location.ts";
import { type PostgresOptions, type RunningPostgres, startPostgres } from "../src/postgres.ts";
import { isAlive } from "../src/processes/process-info.ts";
import { stopProcess } from "../src/processes/stop-process.ts";
import { waitUntil } from "../src/processes/wait-until.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const superuserPassword = "p w/ü";
const isRoot = process.getuid?.() === 0;
const started: RunningPostgres[] = [];
const folders: string[] = [];

function newDataDir(options: { closed?: boolean } = {}): string {
  const folder = temporaryFolder(options);
  folders.push(folder);
  return join(folder, "postgres");
}

async function start(dataDir: string, more: Partial<PostgresOptions> = {}): Promise<RunningPostgres> {
  const running = await startPostgres({ dataDir, superuserPassword, ...more });
  started.push(running);
  return running;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

afterEach(async () => {
  for (const running of started.splice(0)) await running.stop();
  for (const folder of folders.splice(0)) {
    deletePostgresData(join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what was committed before a kill -9 is there after the next start", async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  await query(first.url, "create table kept (id int); insert into kept values (1), (2)");
  process.kill(first.pid, "SIGKILL");
  await waitUntil(() => !isAlive(first.pid), { timeoutMs: 5_000 });
  const second = await start(dataDir);
  expect(second.adopted).toBe(false);
  expect(await query(second.url, "select count(*)::int as n from kept")).toEqual([{ n: 2 }]);
});

test("a server that was left running is adopted on the same data", async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  const second = await start(dataDir);
  expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port });
});

test("a server that was left running on another port is stopped first", async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  const elsewhere = await start(newDataDir());
  const port = elsewhere.port;
  await elsewhere.stop();
  const second = await start(dataDir, { port });
  expect(second).toMatchObject({ adopted: false, port });
  expect(isAlive(first.pid)).toBe(false);
});

test("a lock file whose pid now belongs to another program does not keep the server down", async () => {
  const dataDir = newDataDir();
  await (await start(dataDir)).stop();
  const clusterDir = readLocation(dataDir) ?? "";
  const lock = join(clusterDir, "postmaster.pid");
  writeFileSync(lock, `${process.pid}\n${clusterDir}\n1\n5432\n`);
  const { uid, gid } = statSync(clusterDir);
  chownSync(lock, uid, gid);
  const running = await start(dataDir);
  expect(running.adopted).toBe(false);
});

test("only loopback is listened on, and only the password opens it", async () => {
  const running = await start(newDataDir());
  expect(await query(running.url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  const wrong = running.url.replace(/:[^:@]+@/, ":wrong@");
  await expect(query(wrong, "select 1")).rejects.toThrow(/password authentication failed/);
});

test("durable by default, and not when told so", async () => {
  const durable = await start(newDataDir());
  expect(await query(durable.url, "show fsync")).toEqual([{ fsync: "on" }]);
  const fast = await start(newDataDir(), { durable: false });
  expect(await query(fast.url, "show fsync")).toEqual([{ fsync: "off" }]);
});

test("Cyrillic is folded and compared as text, not as bytes", async () => {
  const running = await start(newDataDir());
  const rows = await query(
    running.url,
    "select lower('ЧАЙ') as low, to_tsvector('simple', 'Чайник') @@ to_tsquery('simple', 'чайник') as hit",
  );
  expect(rows).toEqual([{ low: "чай", hit: true }]);
});

test("a taken port is reported in the server's own words, and nothing is left running", async () => {
  const holder = createServer();
  const port = await new Promise<number>((resolve) => {
    holder.listen(0, "127.0.0.1", () => {
      const address = holder.address();
      resolve(address && typeof address === "object" ? address.port : 0);
    });
  });
  const dataDir = newDataDir();
  await expect(start(dataDir, { port })).rejects.toThrow(/did not start on port \d+:[\s\S]*Address already in use/);
  await new Promise((resolve) => holder.close(resolve));
});

test("other secrets than the data's are named as the cause", async () => {
  const dataDir = newDataDir();
  await (await start(dataDir)).stop();
  await expect(start(dataDir, { superuserPassword: "another" })).rejects.toThrow(/its data is from other secrets/);
});

test.runIf(isRoot)(
  "below a folder that only root may enter, the cluster lives where its user can reach it",
  async () => {
    const dataDir = newDataDir({ closed: true });
    const running = await start(dataDir);
    const clusterDir = readLocation(dataDir) ?? "";
    expect(clusterDir.startsWith(SYSTEM_PLACE)).toBe(true);
    expect(statSync(clusterDir).uid).not.toBe(0);
    await running.stop();
    deletePostgresData(dataDir);
    expect(existsSync(dirname(clusterDir))).toBe(false);
  },
);

const program = join(import.meta.dirname, "start-servers.ts");
/** Below root's own 700 home nobody else can read this checkout, let alone run it. */
const othersMayEnter =
  isRoot &&
  spawnSync("setpriv", ["--reuid", "65534", "--regid", "65534", "--clear-groups", "cat", program]).status === 0;

test.runIf(othersMayEnter)("an ordinary user starts both servers under that user", async () => {
  const folder = dirname(newDataDir());
  chownSync(folder, 65_534, 65_534);
  const args = ["--reuid", "65534", "--regid", "65534", "--clear-groups", process.execPath, program, folder, "secret"];
  const said = JSON.parse(
    execFileSync("setpriv", args, { encoding: "utf8", cwd: "/", env: { PATH: process.env.PATH, HOME: folder } }),
  );
  try {
    expect(said.uid).toBe(65_534);
    for (const pid of [said.postgres.pid, said.redis.pid])
      expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^Uid:\s+65534/m);
    expect(await query(said.postgres.url, "select 1 as one")).toEqual([{ one: 1 }]);
  } finally {
    for (const pid of [said.postgres.pid, said.redis.pid])
      await stopProcess(pid, [{ signal: "SIGINT", waitMs: 10_000 }]);
  }
});
