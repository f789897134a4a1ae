import type { DescMethod } from "@bufbuild/protobuf";
import { Code, ConnectError, type Interceptor } from "@connectrpc/connect";
import { codeToString } from "@connectrpc/connect/protocol-connect";
import type { Principal } from "@souk/access/principal";
import { isDomainError } from "@souk/errors/domain-error";
import type { Logger } from "@souk/telemetry/logger";
import type { Metrics } from "@souk/telemetry/metrics";
import { callerName, principalKey } from "../caller.ts";
import { observeStream } from "../stream.ts";

const bucketsS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Codes that say the service failed, not its caller. */
const faults: ReadonlySet<Code> = new Set([
  Code.Unknown,
  Code.DeadlineExceeded,
  Code.Unimplemented,
  Code.Internal,
  Code.Unavailable,
  Code.DataLoss,
]);

/** Codes that say who called may not, or may not so often. A stranger to a resource is told NOT_FOUND, which is in none. */
const refusals: ReadonlySet<Code> = new Set([Code.Unauthenticated, Code.PermissionDenied, Code.ResourceExhausted]);

interface Outcome {
  method: string;
  code: string;
  durationMs: number;
  caller: Principal["kind"];
}

/** One line and one sample per RPC: a success or a caller's mistake at debug, a refusal at info, our fault at warn, a bug at error. */
export function logCalls({ log, metrics }: { log: Logger; metrics: Metrics }): Interceptor {
  const observe = durationObserver(metrics);

  function record(outcome: Outcome, who: string, error: ConnectError | undefined): void {
    observe(outcome);
    if (error !== undefined && refusals.has(error.code)) {
      log.info({ ...outcome, who, reason: reasonOf(error) }, "rpc refused");
    } else if (error === undefined || !faults.has(error.code)) {
      log.debug(outcome, "rpc");
    } else if (error.code === Code.Internal) {
      log.error({ ...outcome, err: error.cause ?? error }, "rpc failed: a bug");
    } else {
      log.warn({ ...outcome, err: error.cause ?? error }, "rpc failed");
    }
  }

  return (next) => async (req) => {
    const startedAt = performance.now();
    const end = (e: unknown): void => {
      const error = e === undefined ? undefined : ConnectError.from(e);
      record(
        {
          method: pathOf(req.method),
          code: error === undefined ? "ok" : codeToString(error.code),
          durationMs: Math.round((performance.now() - startedAt) * 100) / 100,
          caller: req.contextValues.get(principalKey).kind,
        },
        callerName({ values: req.contextValues }),
        error,
      );
    };
    try {
      const res = await next(req);
      if (res.stream) return { ...res, message: observeStream(res.message, { end }) };
      end(undefined);
      return res;
    } catch (e) {
      end(e);
      throw e;
    }
  };
}

/** A DomainError's, such as CREDENTIALS_WRONG or NOT_ALLOWED. */
function reasonOf({ cause }: ConnectError): string | undefined {
  return isDomainError(cause) ? cause.reason : undefined;
}

function durationObserver(metrics: Metrics): (outcome: Outcome) => void {
  const histogram = metrics.histogram({
    name: "rpc_server_duration_seconds",
    help: "How long calls took, by method and code",
    labelNames: ["method", "code"],
    buckets: bucketsS,
  });
  const children = new Map<string, { observe(value: number): void }>();
  return ({ method, code, durationMs }) => {
    const key = `${method} ${code}`;
    const child = children.get(key) ?? histogram.labels(method, code);
    children.set(key, child);
    child.observe(durationMs / 1000);
  };
}

const paths = new WeakMap<DescMethod, string>();

function pathOf(method: DescMethod): string {
  const known = paths.get(method);
  if (known !== undefined) return known;
  const path = `${method.parent.typeName}/${method.name}`;
  paths.set(method, path);
  return path;
}
