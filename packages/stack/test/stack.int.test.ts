import { execFile } from "node:child_process";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { CHECKOUT, foldersOf } from "../src/folders.ts";
import { SERVICE_NAMES } from "../src/ports.ts";
import { isAlive } from "../src/processes/process-info.ts";
import { waitUntil } from "../src/processes/wait-until.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// Several starts and stops each.
vi.setConfig({ testTimeout: 120_000 });

/** The real command, with databases and no services, so that what is measured is the supervision. */
const folder = temporaryFolder();
/** Below the ports that the kernel hands out by itself. */
const portBase = 20_000 + (process.pid % 120) * 100;
const elsewhere = Object.fromEntries(
  SERVICE_NAMES.map((name) => [`${name.toUpperCase()}_SERVICE_URL`, "http://127.0.0.1:9"]),
);
const env = {
  ...process.env,
  ...elsewhere,
  SOUK_DATA_DIR: join(folder, "data"),
  SOUK_PORT_BASE: String(portBase),
  SOUK_WITHOUT_WEB: "1",
  NO_COLOR: "1",
};
const folders = foldersOf(env);

type Outcome = { code: number; output: string };

function souk(...args: string[]): Promise<Outcome> {
  const program = join(CHECKOUT, "packages", "stack", "src", "cli.ts");
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, output: stdout + stderr });
    });
  });
}

type Report = {
  running: boolean;
  supervisorPid?: number;
  parts: { name: string; up: boolean; pid?: number; restarts: number; lastError?: string }[];
};

async function status(): Promise<Report> {
  return JSON.parse((await souk("status", "--json")).output);
}

async function pidOf(name: string): Promise<number> {
  const { parts } = await status();
  return parts.find((part) => part.name === name)?.pid ?? 0;
}

async function killAll(): Promise<void> {
  const { supervisorPid, parts } = await status();
  const pids = [supervisorPid, ...parts.map((part) => part.pid)].filter((pid) => pid !== undefined);
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await waitUntil(() => !pids.some(isAlive), { timeoutMs: 10_000 });
}

afterEach(async () => {
  await souk("stop");
});

afterAll(async () => {
  await souk("reset", "--yes");
  rmSync(folder, { recursive: true, force: true });
});

test("a second start says that it is running, prints the same addresses and changes nothing", async () => {
  const first = await souk("start", "--detach");
  expect(first.code, first.output).toBe(0);
  const before = await status();
  const second = await souk("start");
  expect(second).toMatchObject({ code: 0, output: expect.stringContaining("already running") });
  expect(second.output).toContain(`http://127.0.0.1:${portBase + 10}`);
  expect(await status()).toMatchObject({ supervisorPid: before.supervisorPid });
});

test("a part that is killed is started again, and status tells", async () => {
  await souk("start", "--detach");
  const killed = await pidOf("sandbox");
  process.kill(killed, "SIGKILL");
  const revived = await waitUntil(
    async () => (await status()).parts.find((part) => part.name === "sandbox" && part.up && part.pid !== killed),
    { timeoutMs: 15_000, everyMs: 200 },
  );
  expect(revived).toMatchObject({ restarts: 1, lastError: expect.stringContaining(String(killed)) });
});

test("after a kill -9 of everything the next start brings it all up", async () => {
  await souk("start", "--detach");
  await killAll();
  const again = await souk("start", "--detach");
  expect(again.code, again.output).toBe(0);
  expect((await status()).parts.every((part) => part.up)).toBe(true);
});

test("after a kill -9 of the supervisor the next start adopts the databases and replaces the programs", async () => {
  await souk("start", "--detach");
  const before = { postgres: await pidOf("postgres"), redis: await pidOf("redis"), sandbox: await pidOf("sandbox") };
  process.kill((await status()).supervisorPid ?? 0, "SIGKILL");
  const again = await souk("start", "--detach");
  expect(again.code, again.output).toBe(0);
  expect(await pidOf("postgres")).toBe(before.postgres);
  expect(await pidOf("redis")).toBe(before.redis);
  expect(isAlive(before.sandbox)).toBe(false);
});

test("stop leaves no process behind, even where the supervisor was killed", async () => {
  await souk("start", "--detach");
  const { supervisorPid, parts } = await status();
  process.kill(supervisorPid ?? 0, "SIGKILL");
  expect((await souk("stop")).output).toContain("Souk is stopped");
  expect(parts.filter((part) => part.pid && isAlive(part.pid))).toEqual([]);
});

test("a taken port is named with the process that holds it", async () => {
  const port = portBase + 33;
  const holder: Server = createServer();
  await new Promise<void>((resolve) => holder.listen(port, "127.0.0.1", resolve));
  try {
    const { code, output } = await souk("start", "--detach");
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`port ${port} \\(redis\\) is held by process ${process.pid}: `));
  } finally {
    await new Promise((resolve) => holder.close(resolve));
  }
});

test("secrets are mode 0600 in a 0700 folder and in no log", async () => {
  await souk("start", "--detach");
  expect(statSync(folders.secrets).mode & 0o777).toBe(0o700);
  expect(statSync(join(folders.secrets, "secrets.json")).mode & 0o777).toBe(0o600);
  const { loadSecrets } = await import("../src/secrets.ts");
  const secrets = Object.values(loadSecrets(folders.secrets));
  const { readdirSync, readFileSync } = await import("node:fs");
  const written = [folders.logs, folders.run].flatMap((at) =>
    readdirSync(at).map((name) => readFileSync(join(at, name), "utf8")),
  );
  expect(secrets.filter((secret) => written.some((text) => text.includes(secret)))).toEqual([]);
});

test("reset deletes what the stack made and nothing else", async () => {
  await souk("start", "--detach");
  writeFileSync(join(folders.data, "not-ours.txt"), "kept");
  expect((await souk("reset")).code).toBe(1);
  expect((await souk("reset", "--yes")).code).toBe(0);
  const { readdirSync } = await import("node:fs");
  expect(readdirSync(folders.data)).toEqual(["not-ours.txt"]);
  rmSync(join(folders.data, "not-ours.txt"));
});
