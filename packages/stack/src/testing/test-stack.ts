import { rmSync } from "node:fs";
import { join } from "node:path";
import { CHECKOUT } from "../folders.ts";
import { freeBase } from "./free-base.ts";
import { runCommand } from "./run-command.ts";

const startTimeoutMs = 15 * 60_000;

export interface TestStack {
  readonly env: NodeJS.ProcessEnv;
  /** Stops it and starts it again with a proxy between its parts; gives the environment to reach it in from then on. */
  restartWithFaultProxy(): Promise<NodeJS.ProcessEnv>;
  stop(): Promise<void>;
}

/** A whole stack of its own, as a user would start it, beside whatever else runs: own data folder, own ports. */
export async function startTestStack(logFolder: string, chromium: string): Promise<TestStack> {
  const base = await freeBase();
  const data = join(CHECKOUT, ".souk-test");
  const env = {
    SOUK_DATA_DIR: data,
    SOUK_PORT_BASE: String(base),
    LOG_LEVEL: "info",
    SOUK_DEMO_IDENTITY: "1",
    SIGN_IN_LIMIT_PER_MINUTE: "200",
    // A second mail may come at once, so that none shows that it was unsubscribed from.
    WISH_MAIL_AFTER_MS: "1000",
    WISH_MAIL_EVERY_MS: "1000",
    SOUK_WEB_URL: `http://127.0.0.1:${base}`,
    SOUK_CONSOLE_URL: `http://127.0.0.1:${base + 1}`,
    SOUK_PORTAL_URL: `http://127.0.0.1:${base + 2}`,
    CHROMIUM_PATH: chromium,
  };
  const withProxy = { ...env, SOUK_FAULT_PROXY: "1" };
  const npm = (name: string, args: readonly string[], timeoutMs: number, instead?: NodeJS.ProcessEnv) =>
    runCommand({
      program: "npm",
      args: [...args],
      env: instead ?? env,
      logFile: join(logFolder, `${name}.log`),
      timeoutMs,
    });
  await npm("reset", ["run", "reset", "--", "--yes"], 60_000);
  await npm("start", ["start", "--", "--detach"], startTimeoutMs);
  return {
    env,
    restartWithFaultProxy: async () => {
      await npm("stop", ["run", "stop"], 120_000);
      await npm("start-with-fault-proxy", ["start", "--", "--detach"], startTimeoutMs, withProxy);
      return withProxy;
    },
    stop: async () => {
      await npm("stop", ["run", "stop"], 120_000);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
