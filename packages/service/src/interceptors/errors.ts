import { Code, ConnectError, type Interceptor } from "@connectrpc/connect";
import { isDatabaseAway } from "@souk/database/database-away";
import { DomainError } from "@souk/errors/domain-error";
import { toConnectError } from "../error-mapping.ts";
import { isRedisAway } from "../redis-away.ts";
import { observeStream } from "../stream.ts";

/**
 * Turns what a handler throws into what its caller is told, and answers at the deadline even when a handler does not
 * heed its signal. A call without a deadline of its own gets the longest one (streams excepted).
 */
export function mapErrors({ service, deadlineMaxMs }: { service: string; deadlineMaxMs: number }): Interceptor {
  const domain = `souk.${service}`;
  return (next) => async (req) => {
    try {
      if (!req.stream) {
        const signal = hasDeadline(req.header) ? req.signal : withDeadline(req.signal, deadlineMaxMs);
        return await untilAborted(next({ ...req, signal }), signal);
      }
      const res = await next(req);
      if (!res.stream) return res;
      const mapError = (e: unknown) => toConnectError(blameless(e), domain);
      return { ...res, message: observeStream(res.message, { mapError }) };
    } catch (e) {
      throw toConnectError(blameless(e), domain);
    }
  };
}

function hasDeadline(header: Headers): boolean {
  return header.has("grpc-timeout") || header.has("connect-timeout-ms");
}

function withDeadline(signal: AbortSignal, timeoutMs: number): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
}

function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(abortError(signal));
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

function abortError({ reason }: AbortSignal): ConnectError {
  // A client that goes away resets its stream, which reads as INTERNAL here; it is no fault of ours.
  if (reason instanceof ConnectError && reason.code !== Code.Internal) return reason;
  if (reason instanceof DOMException && reason.name === "TimeoutError") {
    return new ConnectError("the operation timed out", Code.DeadlineExceeded);
  }
  return new ConnectError("the call was cancelled", Code.Canceled);
}

/** A database or Redis that is away is no bug, and nobody knows what became of the call: the same one may be sent again. */
function blameless(e: unknown): unknown {
  if (isDatabaseAway(e)) return away("database", "The database", e);
  return isRedisAway(e) ? away("redis", "Redis", e) : e;
}

function away(service: string, what: string, cause: unknown): DomainError {
  return new DomainError(
    "unavailable",
    "UPSTREAM_UNAVAILABLE",
    `${what} cannot be reached now.`,
    { service },
    { cause },
  );
}
