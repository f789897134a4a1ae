import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const fixture = fileURLToPath(new URL("./fixture-main.ts", import.meta.url));

function run(...args: string[]) {
  const child = spawn(process.execPath, [fixture, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const match = async (pattern: RegExp) => {
    await expect.poll(() => output, { timeout: 15_000 }).toMatch(pattern);
    return pattern.exec(output)?.[1] ?? "";
  };
  return { child, match };
}

const exitOf = async (child: ChildProcess) => (await once(child, "exit"))[0];

test("SIGTERM lets a call in flight finish, and the process leaves by itself with code 0", async () => {
  const { child, match } = run();
  const url = await match(/"url":"([^"]+)"/);
  const busy = fetch(`${url}/slow`);
  await match(/slow call begun/);
  const exited = exitOf(child);
  child.kill("SIGTERM");
  expect(await (await busy).text()).toBe("done");
  expect(await exited).toBe(0);
  await match(/"msg":"stopped"/);
});

test("a service that does not start says why and exits with code 1", async () => {
  const { child, match } = run("broken");
  expect(await exitOf(child)).toBe(1);
  await match(/no database/);
});
