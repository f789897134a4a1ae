import { join } from "node:path";
import { deleteData } from "../commands/reset.ts";
import { type StackSettings, toolEnvironment } from "../environment.ts";
import { CHECKOUT } from "../folders.ts";
import { stopAllLeftovers } from "../leftovers.ts";
import type { Part, RunningPart } from "../parts/part.ts";
import { isAlive } from "../processes/process-info.ts";
import { waitUntil } from "../processes/wait-until.ts";
import { createProgress, type Progress } from "../progress.ts";
import { openSettings } from "../settings.ts";
import { type ShopEnvironment, shopEnvironment } from "../shopping/shop-environment.ts";
import { serverParts } from "../stack-parts.ts";
import { createSupervisor, type Supervisor } from "../supervise.ts";
import { findSupervisor, releaseSupervisorLock, takeSupervisorLock } from "../supervisor-lock.ts";
import { freeBase } from "../testing/free-base.ts";

const upTimeoutMs = 180_000;
/** A proof kills often, and what it measures is not how patient a supervisor is. */
const pace = { watchMs: 50, firstBackoffMs: 1, longestBackoffMs: 500 };
const silent = createProgress({ write: () => {} }, {});

/** A stack that a proof may kill: the supervisor's own parts, on ports and data of its own, without a storefront. */
export interface OwnStack {
  readonly shop: ShopEnvironment;
  readonly settings: StackSettings;
  /** kill -9. Resolves when the process is gone; the supervisor starts the part again. */
  kill(part: string): Promise<void>;
  /** Resolves when every part is up. */
  allUp(): Promise<void>;
  /** How often parts have been started again. */
  restarts(): number;
  /** Deletes its data, unless there is something in it to look into. */
  stop(options?: { keepData: boolean }): Promise<void>;
}

/** The settings of a proof's own stack: a data folder named after it, empty, and ports that are free. */
export async function ownSettings(name: string, outside: NodeJS.ProcessEnv = {}): Promise<StackSettings> {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = {
    PATH,
    HOME,
    TMPDIR,
    LOG_LEVEL: "warn",
    SOUK_WITHOUT_WEB: "1",
    SOUK_NO_DEMO: "1",
    SOUK_DATA_DIR: join(CHECKOUT, `.souk-proof-${name}`),
    SOUK_PORT_BASE: String(await freeBase()),
    ...outside,
  };
  const { folders } = openSettings(env);
  const other = findSupervisor(folders);
  if (other !== undefined) throw new Error(`The proof ${name} runs already in this checkout (process ${other}).`);
  await stopAllLeftovers(folders);
  deleteData(folders);
  const settings = openSettings(env);
  takeSupervisorLock(folders);
  return settings;
}

interface OwnStackOptions {
  /** Replaces variables of the services' process, which knows nothing of the proof. */
  readonly instead?: NodeJS.ProcessEnv;
  /** Parts of the proof's own, started after the stack's. */
  readonly more?: readonly Part[];
}

/** Starts it under a supervisor in this process. */
export async function startOwnStack(
  settings: StackSettings,
  progress: Progress,
  { instead = {}, more = [] }: OwnStackOptions = {},
): Promise<OwnStack> {
  const running = new Map<string, RunningPart>();
  let starts = 0;
  const noted = (part: Part): Part => ({
    ...part,
    start: async () => {
      starts++;
      const started = await part.start();
      running.set(part.name, started);
      return started;
    },
  });
  const parts = [...serverParts(settings, () => {}, instead), ...more].map(noted);
  const supervisor = createSupervisor(settings.folders, settings.mode, [], silent, pace);
  const stopping = new AbortController();
  const forget = stopOnSignal(() => stop());
  let watching = Promise.resolve();

  async function stop({ keepData = false } = {}): Promise<void> {
    forget();
    stopping.abort();
    await watching;
    await supervisor.stop();
    releaseSupervisorLock(settings.folders);
    if (!keepData) deleteData(settings.folders);
  }

  await progress
    .step("a stack of its own", () => bringUp(supervisor, parts))
    .catch(async (error: unknown) => {
      await stop({ keepData: true });
      throw error;
    });
  watching = supervisor.watch(stopping.signal);

  const isUp = ({ name }: Part) => isAlive(running.get(name)?.pid ?? 0);
  return {
    settings,
    shop: shopEnvironment(toolEnvironment(settings)),
    kill: async (name) => {
      const pid = running.get(name)?.pid;
      if (pid === undefined) throw new Error(`the stack has no part "${name}" that runs`);
      process.kill(pid, "SIGKILL");
      running.delete(name);
      if (!(await waitUntil(() => !isAlive(pid), { timeoutMs: 10_000, everyMs: 5 }))) {
        throw new Error(`${name} (process ${pid}) outlived kill -9`);
      }
    },
    allUp: async () => {
      const up = await waitUntil(() => parts.every((part) => running.has(part.name) && isUp(part)), {
        timeoutMs: upTimeoutMs,
      });
      if (!up) throw new Error(`not every part came up again; the logs are in ${settings.folders.logs}`);
    },
    restarts: () => starts - parts.length,
    stop,
  };
}

async function bringUp(supervisor: Supervisor, parts: readonly Part[]): Promise<void> {
  for (const part of parts) await supervisor.start(part);
}

/** Nothing of it outlives whoever interrupts the proof. */
function stopOnSignal(stop: () => Promise<void>): () => void {
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const onSignal = (signal: NodeJS.Signals) => {
    forget();
    void stop().finally(() => process.kill(process.pid, signal));
  };
  const forget = () => {
    for (const name of names) process.off(name, onSignal);
  };
  for (const name of names) process.on(name, onSignal);
  return forget;
}
