import { setTimeout as pause } from "node:timers/promises";
import type { Folders } from "./folders.ts";
import { boundLogs } from "./log-files.ts";
import type { Part, RunningPart } from "./parts/part.ts";
import { logLength, readLogFrom } from "./processes/log-tail.ts";
import { isAlive } from "./processes/process-info.ts";
import type { Progress } from "./progress.ts";
import { type PartState, type StackState, writeState } from "./state.ts";

const STEADY_AFTER_MS = 60_000;
const LAST_ERROR_CHARS = 400;

/** How soon a part that died is seen and started again. */
export type Pace = { watchMs: number; firstBackoffMs: number; longestBackoffMs: number };

const USUAL_PACE: Pace = { watchMs: 500, firstBackoffMs: 500, longestBackoffMs: 30_000 };

type Watched = {
  part: Part;
  state: PartState;
  running: RunningPart | undefined;
  startedAt: number;
  logOffset: number;
  backoffMs: number;
  retryAt: number;
};

const shorten = (text: string) => text.trim().slice(-LAST_ERROR_CHARS);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Starts parts in order, restarts one that dies, stops them in the reverse order. */
export type Supervisor = {
  start(part: Part): Promise<void>;
  setPhase(phase: StackState["phase"], error?: string): void;
  /** Watches until `signal` aborts. */
  watch(signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
};

export function createSupervisor(
  folders: Folders,
  mode: StackState["mode"],
  outside: PartState[],
  progress: Progress,
  { watchMs, firstBackoffMs, longestBackoffMs }: Pace = USUAL_PACE,
): Supervisor {
  const all: Watched[] = [];
  const state: StackState = { mode, phase: "starting", parts: [...outside] };
  const publish = () => writeState(folders, state);

  async function bringUp(watched: Watched): Promise<void> {
    watched.state.condition = "starting";
    publish();
    try {
      watched.running = await watched.part.start();
      watched.startedAt = Date.now();
      watched.logOffset = logLength(watched.part.logFile);
      Object.assign(watched.state, { condition: "up", pid: watched.running.pid });
    } catch (error) {
      Object.assign(watched.state, { condition: "down", lastError: shorten(messageOf(error)) });
      throw error;
    } finally {
      publish();
    }
  }

  async function start(part: Part): Promise<void> {
    const partState: PartState = { name: part.name, address: part.address, condition: "waiting", restarts: 0 };
    const watched: Watched = {
      part,
      state: partState,
      running: undefined,
      startedAt: 0,
      logOffset: 0,
      backoffMs: firstBackoffMs,
      retryAt: 0,
    };
    all.push(watched);
    state.parts.push(partState);
    await bringUp(watched);
  }

  function noteDeath(watched: Watched): void {
    const { part, running } = watched;
    const said = readLogFrom(part.logFile, watched.logOffset, LAST_ERROR_CHARS).trim() || "It left no last words.";
    watched.running = undefined;
    if (Date.now() - watched.startedAt > STEADY_AFTER_MS) watched.backoffMs = firstBackoffMs;
    watched.retryAt = Date.now() + watched.backoffMs;
    Object.assign(watched.state, {
      condition: "down",
      pid: undefined,
      lastError: shorten(`process ${running?.pid} ended. ${said}`),
    });
    publish();
    progress.line(`${part.name} ended: starting it again`);
  }

  async function revive(watched: Watched): Promise<void> {
    watched.state.restarts += 1;
    watched.backoffMs = Math.min(watched.backoffMs * 2, longestBackoffMs);
    try {
      await bringUp(watched);
      progress.line(`${watched.part.name} is up again`);
    } catch (error) {
      watched.retryAt = Date.now() + watched.backoffMs;
      progress.line(`${watched.part.name}: ${messageOf(error)}`);
    }
  }

  /** In their order, so that a database is back before what needs it. */
  async function lookAfterAll(signal: AbortSignal): Promise<void> {
    for (const watched of all) {
      if (signal.aborted) return;
      if (watched.running && !isAlive(watched.running.pid)) noteDeath(watched);
      if (!watched.running && Date.now() >= watched.retryAt) await revive(watched);
    }
  }

  async function watch(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await lookAfterAll(signal);
      boundLogs(folders.logs);
      await pause(watchMs, undefined, { signal }).catch(() => {});
    }
  }

  function setPhase(phase: StackState["phase"], error?: string): void {
    Object.assign(state, { phase, ...(error === undefined ? {} : { error }) });
    publish();
  }

  async function stop(): Promise<void> {
    for (const watched of all.toReversed()) {
      const { running } = watched;
      if (running) await progress.step(`stop ${watched.part.name}`, () => running.stop());
      Object.assign(watched.state, { condition: "down", pid: undefined });
      watched.running = undefined;
      publish();
    }
  }

  return { start, setPhase, watch, stop };
}
