import { setTimeout as delay } from "node:timers/promises";
import type { DescMethod, DescService } from "@bufbuild/protobuf";
import { MethodOptions_IdempotencyLevel } from "@bufbuild/protobuf/wkt";
import {
  type Client,
  Code,
  ConnectError,
  createClient as createConnectClient,
  type Interceptor,
  type Transport,
} from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { createTokenMinter, type TokenMinter } from "@souk/access/tokens";
import { isDomainError } from "@souk/errors/domain-error";
import { fromConnectError, wasRefusedUnhandled } from "./error-mapping.ts";
import { createUnaryTransport } from "./grpc/unary-transport.ts";
import { traceClient } from "./interceptors/trace.ts";
import { sessionFor } from "./sessions.ts";
import { observeStream } from "./stream.ts";

const defaultTimeoutMs = 2_000;
const readMaxBytes = 16_777_216;
const maxRetries = 2;
const retryPauseMs = 40;

export interface ClientOptions {
  /** Where the upstream is: "http://127.0.0.1:4001". */
  url: string;
  /** The service that calls; it signs its tokens with `internalSecret`. */
  caller: string;
  internalSecret: string;
  /** The deadline of a call that names none, retries included. */
  timeoutMs?: number | undefined;
}

/**
 * A typed client over gRPC. Every call has a deadline, carries the trace and, unless it passes an authorization of its
 * own, the caller's service token. Pass `{ signal: ctx.signal }` so that cancellation reaches the upstream.
 *
 * An upstream's DomainError comes back as it was thrown; one that cannot be reached as unavailable
 * UPSTREAM_UNAVAILABLE, one that is too slow as deadline_exceeded UPSTREAM_TIMEOUT, both with metadata `service`.
 * Unavailable calls are retried, twice at most, if the contract says NO_SIDE_EFFECTS or the upstream never began them.
 */
export function createClient<T extends DescService>(service: T, options: ClientOptions): Client<T> {
  const minter = createTokenMinter({ ...options, service: options.caller });
  const sessions = sessionFor(options.url);
  const { stream } = createGrpcTransport({
    baseUrl: options.url,
    sessionManager: sessions,
    interceptors: [signCalls(minter), traceClient],
    acceptCompression: [],
    readMaxBytes,
  });
  const transport = { stream, unary: createUnaryTransport({ sessions, baseUrl: options.url, minter, readMaxBytes }) };
  return createConnectClient(service, dependable(transport, service.typeName, options.timeoutMs ?? defaultTimeoutMs));
}

/** Call options that pass on the token of whoever the call is made for. */
export function asCaller(token: string): { headers: { authorization: string } } {
  return { headers: { authorization: `Bearer ${token}` } };
}

function signCalls(minter: TokenMinter): Interceptor {
  return (next) => async (req) => {
    if (!req.header.has("authorization")) req.header.set("authorization", `Bearer ${await minter.mint()}`);
    return next(req);
  };
}

function dependable(transport: Transport, upstream: string, timeoutMs: number): Transport {
  const mapError = (e: unknown) => fromConnectError(e, upstream);
  return {
    async unary(method, signal, ownTimeoutMs, header, input, contextValues) {
      const endsAtMs = performance.now() + (ownTimeoutMs ?? timeoutMs);
      for (let retries = 0; ; retries++) {
        const leftMs = Math.max(1, Math.ceil(endsAtMs - performance.now()));
        try {
          return await transport.unary(method, signal, leftMs, header, input, contextValues);
        } catch (e) {
          const pauseMs = retryPauseMs * (retries + 1) * (0.5 + Math.random());
          const hasTime = performance.now() + pauseMs < endsAtMs;
          if (retries === maxRetries || !hasTime || !mayRetry(method, e)) throw mapError(e);
          await pause(pauseMs, signal);
        }
      }
    },
    async stream(method, signal, ownTimeoutMs, header, input, contextValues) {
      try {
        const res = await transport.stream(method, signal, ownTimeoutMs ?? timeoutMs, header, input, contextValues);
        return { ...res, message: observeStream(res.message, { mapError }) };
      } catch (e) {
        throw mapError(e);
      }
    },
  };
}

function mayRetry(method: DescMethod, e: unknown): boolean {
  if (wasRefusedUnhandled(e)) return true;
  if (method.idempotency !== MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS) return false;
  const error = fromConnectError(e, "");
  return isDomainError(error) && error.kind === "unavailable";
}

async function pause(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(durationMs, undefined, signal === undefined ? {} : { signal });
  } catch {
    throw new ConnectError("the call was cancelled", Code.Canceled);
  }
}
