import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "@souk/stack/processes/free-port";

const alive = new Set<ChildProcess>();

/** Whatever a test that failed has left. */
export async function killAll(): Promise<void> {
  const gone = [...alive].map((child) => once(child, "exit"));
  for (const child of alive) child.kill("SIGKILL");
  await Promise.all(gone);
}

const entry = `${import.meta.dirname}/../src/main.ts`;

/** The orchestrator as a process of its own, which can be killed. */
export async function startChild(env: Record<string, string>) {
  const port = await freePort();
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH ?? "", ...env, PORT: `${port}` },
    stdio: ["ignore", "ignore", "inherit"],
  });
  alive.add(child);
  child.once("exit", () => alive.delete(child));
  const url = `http://127.0.0.1:${port}`;
  await healthy(url, child);
  return {
    url,
    /** Gives it no time to do anything. */
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
    /** Asks it to stop; resolves to its exit code. */
    async stop(): Promise<number | null> {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
      return child.exitCode;
    },
  };
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the orchestrator ended with code ${child.exitCode}`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
