import { EventEmitter, once } from "node:events";
import type { ServiceImpl } from "@connectrpc/connect";
import { Code, ConnectError } from "@connectrpc/connect";
import { type Health, HealthCheckResponse_ServingStatus as Status } from "@souk/contracts/grpc/health/v1/health";
import { answerJson, type HttpHandler } from "./http-routes.ts";

const checkTimeoutMs = 2_000;
const checkValidMs = 1_000;
const watchIntervalMs = 5_000;

export interface ServiceHealth {
  readonly rpc: ServiceImpl<typeof Health>;
  /** GET /healthz: 200, or 503 with the names of the checks that fail. */
  readonly http: HttpHandler;
  /** Answers for these RPC services by name, too. */
  watchOver(serviceNames: readonly string[]): void;
  /** From here on SERVING, as long as every check passes. */
  serve(): void;
  /** NOT_SERVING for good; every watcher is told and let go. */
  stop(): void;
}

/** Health of a process and of each RPC service by name; they share their fate. */
export function createHealth(checks: Readonly<Record<string, () => Promise<unknown>>>): ServiceHealth {
  const changes = new EventEmitter().setMaxListeners(0);
  const names = new Set([""]);
  const failingChecks = remembered(() => runChecks(checks));
  let state: "starting" | "serving" | "stopped" = "starting";

  async function status(): Promise<Status> {
    if (state !== "serving") return Status.NOT_SERVING;
    return (await failingChecks()).length === 0 ? Status.SERVING : Status.NOT_SERVING;
  }

  function move(to: typeof state): void {
    state = to;
    changes.emit("change");
  }

  return {
    rpc: {
      async check({ service }) {
        if (!names.has(service)) throw new ConnectError(`${service} is not served here`, Code.NotFound);
        return { status: await status() };
      },
      async *watch({ service }, { signal }) {
        let last: Status | undefined;
        while (!signal.aborted) {
          const isLast = state === "stopped";
          const current = names.has(service) ? await status() : Status.SERVICE_UNKNOWN;
          if (current !== last) yield { status: current };
          last = current;
          if (isLast) return;
          // It may have stopped while the answer was on its way.
          if (state === "stopped") continue;
          const until = AbortSignal.any([signal, AbortSignal.timeout(watchIntervalMs)]);
          await once(changes, "change", { signal: until }).catch(() => undefined);
        }
      },
    },
    async http(_req, res) {
      const failing = state === "serving" ? await failingChecks() : [];
      const isServing = state === "serving" && failing.length === 0;
      answerJson(res, isServing ? 200 : 503, { status: isServing ? "serving" : "not serving", failing });
    },
    watchOver(serviceNames) {
      for (const name of serviceNames) names.add(name);
    },
    serve: () => move("serving"),
    stop: () => move("stopped"),
  };
}

/** The names of the checks that fail or take too long. */
async function runChecks(checks: Readonly<Record<string, () => Promise<unknown>>>): Promise<string[]> {
  const failures = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const timeout = AbortSignal.timeout(checkTimeoutMs);
      const tooSlow = new Promise((_, reject) => timeout.addEventListener("abort", () => reject(timeout.reason)));
      return Promise.race([check(), tooSlow]).then(
        () => [],
        () => [name],
      );
    }),
  );
  return failures.flat();
}

/** Shares one run among everybody who asks within a second, so that probes cannot load what they probe. */
function remembered<T>(run: () => Promise<T>): () => Promise<T> {
  let last: { answer: Promise<T>; untilMs: number } | undefined;
  return () => {
    const nowMs = performance.now();
    if (last === undefined || nowMs > last.untilMs) last = { answer: run(), untilMs: nowMs + checkValidMs };
    return last.answer;
  };
}
