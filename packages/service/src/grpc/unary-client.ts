import { type ClientHttp2Stream, constants, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http2";
import { Code, ConnectError } from "@connectrpc/connect";
import { codeFromHttpStatus, findTrailerError } from "@connectrpc/connect/protocol-grpc";
import type { Http2SessionManager } from "@connectrpc/connect-node";
import { Body, toFrame } from "./frame.ts";
import { toHeaders } from "./headers.ts";
import { errorOfConnection, errorOfReset } from "./stream-error.ts";

interface UnaryCall {
  readonly sessions: Http2SessionManager;
  readonly path: string;
  /** Beside those of gRPC itself. */
  readonly headers: OutgoingHttpHeaders;
  readonly message: Uint8Array;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly readMaxBytes: number;
}

interface UnaryAnswer {
  readonly message: Buffer;
  readonly headers: IncomingHttpHeaders;
  readonly trailers: IncomingHttpHeaders;
}

/**
 * One unary gRPC call, straight on node:http2. Connect's transport builds every call of the web streams, Headers and async
 * iterables that all of its protocols share, which takes three times the processor time.
 * @throws ConnectError
 */
export function callUnary(call: UnaryCall): Promise<UnaryAnswer> {
  const { sessions, path, signal, timeoutMs } = call;
  return new Promise((resolve, reject) => {
    let stream: ClientHttp2Stream | undefined;
    let isOver = false;
    const over = () => {
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const fail = (error: ConnectError) => {
      if (isOver) return;
      over();
      if (stream && !stream.closed) stream.close(constants.NGHTTP2_CANCEL);
      reject(error);
    };
    const timer = setTimeout(() => fail(new ConnectError("the operation timed out", Code.DeadlineExceeded)), timeoutMs);
    const onAbort = () => fail(ConnectError.from(signal?.reason, Code.Canceled));
    if (signal?.aborted) return onAbort();
    signal?.addEventListener("abort", onAbort, { once: true });
    sessions.request("POST", path, headersOf(call), {}).then(
      (opened) => {
        stream = opened;
        if (isOver) return opened.close(constants.NGHTTP2_CANCEL);
        const onAnswer = (answer: UnaryAnswer) => {
          if (isOver) return;
          over();
          resolve(answer);
        };
        follow(opened, call, { onAnswer, fail });
        opened.end(toFrame(call.message));
      },
      (e: unknown) => fail(errorOfConnection(e)),
    );
  });
}

function headersOf({ headers, timeoutMs }: UnaryCall): OutgoingHttpHeaders {
  return { ...headers, "content-type": "application/grpc+proto", "grpc-timeout": `${timeoutMs}m`, te: "trailers" };
}

interface Ends {
  onAnswer(answer: UnaryAnswer): void;
  fail(error: ConnectError): void;
}

function follow(stream: ClientHttp2Stream, { sessions, readMaxBytes }: UnaryCall, { onAnswer, fail }: Ends): void {
  const body = new Body(readMaxBytes);
  let headers: IncomingHttpHeaders = {};
  let trailers: IncomingHttpHeaders = {};
  const attempt = (run: () => void) => {
    try {
      run();
    } catch (e) {
      fail(ConnectError.from(e));
    }
  };
  stream.on("response", (received) => {
    headers = received;
    sessions.notifyResponseByteRead(stream);
  });
  stream.on("data", (chunk: Buffer) => attempt(() => body.add(chunk)));
  stream.on("trailers", (received) => {
    trailers = received;
  });
  stream.on("end", () =>
    attempt(() => {
      // A stream that was reset ends, too; what reset it comes with its closing.
      if (stream.rstCode !== constants.NGHTTP2_NO_ERROR) return;
      requireSuccess(headers, trailers);
      const message = body.message();
      if (message === undefined) throw new ConnectError("protocol error: missing output message", Code.Unimplemented);
      onAnswer({ message, headers, trailers });
    }),
  );
  stream.on("error", (e) => fail(errorOfReset(stream.rstCode) ?? errorOfConnection(e)));
  stream.on("close", () => {
    const reset = errorOfReset(stream.rstCode);
    fail(reset ?? new ConnectError("the stream closed before it was answered", Code.Unavailable));
  });
}

/** The status is in the trailers, or in the headers of an answer that has nothing else. */
function requireSuccess(headers: IncomingHttpHeaders, trailers: IncomingHttpHeaders): void {
  if (trailers["grpc-status"] === "0") return;
  const error = findTrailerError(toHeaders(trailers)) ?? findTrailerError(toHeaders(headers));
  if (error) throw error;
  const status = Number(headers[":status"]);
  if (status !== 200) throw new ConnectError(`HTTP ${status}`, codeFromHttpStatus(status));
  if (headers["grpc-status"] !== "0") throw new ConnectError("protocol error: missing status", Code.Internal);
}
