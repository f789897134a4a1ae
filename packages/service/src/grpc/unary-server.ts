import { constants, type IncomingHttpHeaders, type ServerHttp2Stream } from "node:http2";
import { type DescMethodUnary, fromBinary, toBinary } from "@bufbuild/protobuf";
import { Code, ConnectError, type Interceptor, type MethodImplSpec } from "@connectrpc/connect";
import { invokeUnaryImplementation } from "@connectrpc/connect/protocol";
import { findTrailerError, parseTimeout, setTrailerStatus } from "@connectrpc/connect/protocol-grpc";
import type { LocalCall, LocalServer } from "../local-calls.ts";
import { CallContext } from "./call-context.ts";
import { Body, requireSize, toFrame } from "./frame.ts";
import { toHeaders } from "./headers.ts";

type UnarySpec = MethodImplSpec & { readonly kind: "unary" };

interface UnaryServerOptions {
  readonly specs: Iterable<MethodImplSpec>;
  readonly interceptors: Interceptor[];
  readonly readMaxBytes: number;
  readonly maxTimeoutMs: number;
  readonly shutdownSignal: AbortSignal;
}

/** Answers a stream of HTTP/2, or says that it is not for it. */
export type StreamHandler = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => boolean;

export interface UnaryServer {
  readonly handleStream: StreamHandler;
  readonly handleLocal: LocalServer;
}

const contentType = "application/grpc+proto";
const binaryGrpc = new Set(["application/grpc", contentType]);

/**
 * Unary calls of gRPC in the binary format, straight on node:http2. Everything else (streams, JSON, gRPC-Web, compressed
 * calls) is left to Connect, which takes three times the processor time for the same call.
 */
export function createUnaryServer(options: UnaryServerOptions): UnaryServer {
  const { interceptors, readMaxBytes, maxTimeoutMs, shutdownSignal } = options;
  const specs = new Map([...options.specs].filter(isUnary).map((spec) => [pathOf(spec.method), spec]));
  const underWay = new Set<CallContext>();
  shutdownSignal.addEventListener("abort", () => {
    for (const context of underWay) context.giveUp(ConnectError.from(shutdownSignal.reason));
  });

  function serve(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, spec: UnarySpec): void {
    const { timeoutMs, error } = parseTimeout(headers["grpc-timeout"]?.toString() ?? null, maxTimeoutMs);
    if (error) return void refuse(stream, error);
    const body = new Body(readMaxBytes);
    const context = new CallContext(spec.method, headers[":path"] ?? "", toHeaders(headers), timeoutMs);
    underWay.add(context);
    stream.on("data", (chunk: Buffer) => {
      try {
        body.add(chunk);
      } catch (e) {
        refuse(stream, ConnectError.from(e));
      }
    });
    stream.on("end", () => {
      if (stream.headersSent) return;
      invoke(spec, context, () => body.message())
        .then(
          (message) => answer(stream, context, toBinary(spec.method.output, message)),
          (e: unknown) => refuse(stream, toldOf(e), context),
        )
        .catch((e: unknown) => stream.destroy(ConnectError.from(e)));
    });
    stream.on("aborted", () => context.giveUp(new ConnectError("the caller went away", Code.Canceled)));
    // Said already, by "aborted".
    stream.on("error", () => {});
    stream.on("close", () => {
      underWay.delete(context);
      context.end();
    });
  }

  async function invoke(spec: UnarySpec, context: CallContext, body: () => Uint8Array | undefined) {
    const bytes = body();
    if (bytes === undefined) throw new ConnectError("protocol error: missing input message", Code.Unimplemented);
    return invokeUnaryImplementation(spec, context, read(spec.method, bytes), interceptors);
  }

  async function answerLocally(spec: UnarySpec, { path, headers, message, timeoutMs, signal }: LocalCall) {
    const timeout = `${timeoutMs}m`;
    headers.set("grpc-timeout", timeout);
    const { error } = parseTimeout(timeout, maxTimeoutMs);
    const context = new CallContext(spec.method, path, headers, timeoutMs);
    const onAbort = () => context.giveUp(ConnectError.from(signal?.reason, Code.Canceled));
    underWay.add(context);
    try {
      if (error) throw error;
      requireSize(message, readMaxBytes);
      if (signal?.aborted) onAbort();
      signal?.addEventListener("abort", onAbort, { once: true });
      const answer = await invoke(spec, context, () => message);
      const { responseHeader, responseTrailer } = context;
      return { message: toBinary(spec.method.output, answer), headers: responseHeader, trailers: responseTrailer };
    } catch (e) {
      throw asRead(toldOf(e), context);
    } finally {
      signal?.removeEventListener("abort", onAbort);
      underWay.delete(context);
      context.end();
    }
  }

  return {
    handleStream(stream, headers) {
      const spec = specs.get(headers[":path"] ?? "");
      if (spec === undefined || headers[":method"] !== "POST") return false;
      if (!binaryGrpc.has(headers["content-type"] ?? "")) return false;
      if ((headers["grpc-encoding"] ?? "identity") !== "identity") return false;
      serve(stream, headers, spec);
      return true;
    },
    handleLocal(call) {
      const spec = specs.get(call.path);
      return spec && answerLocally(spec, call);
    },
  };
}

const isUnary = (spec: MethodImplSpec): spec is UnarySpec => spec.kind === "unary";

const pathOf = (method: DescMethodUnary) => `/${method.parent.typeName}/${method.name}`;

function read(method: DescMethodUnary, bytes: Uint8Array) {
  try {
    return fromBinary(method.input, bytes);
  } catch (e) {
    throw new ConnectError("protocol error: the message cannot be read", Code.InvalidArgument, undefined, undefined, e);
  }
}

function answer(stream: ServerHttp2Stream, context: CallContext, message: Uint8Array): void {
  if (stream.destroyed) return;
  const { responseHeader, responseTrailer } = context;
  stream.respond(
    { ":status": 200, "content-type": contentType, ...Object.fromEntries(responseHeader) },
    { waitForTrailers: true },
  );
  stream.once("wantTrailers", () =>
    stream.sendTrailers({ ...Object.fromEntries(responseTrailer), "grpc-status": "0" }),
  );
  stream.end(toFrame(message));
}

/** An answer that is a status only; what else the caller sends is not read. */
function refuse(stream: ServerHttp2Stream, error: ConnectError, context?: CallContext): void {
  if (stream.destroyed || stream.headersSent) return;
  const status = setTrailerStatus(new Headers(context?.responseTrailer), error);
  stream.respond({ ":status": 200, "content-type": contentType, ...Object.fromEntries(status) }, { endStream: true });
  if (!stream.readableEnded) stream.close(constants.NGHTTP2_NO_ERROR);
}

/** What the caller would have read: neither a cause nor anything else that does not cross the network. */
function asRead(error: ConnectError, { responseTrailer }: CallContext): ConnectError {
  return findTrailerError(setTrailerStatus(new Headers(responseTrailer), error)) ?? error;
}

function toldOf(e: unknown): ConnectError {
  return e instanceof ConnectError ? e : new ConnectError("internal error", Code.Internal, undefined, undefined, e);
}
