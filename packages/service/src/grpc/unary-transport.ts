import { create, type DescMessage, type DescMethodUnary, fromBinary, toBinary } from "@bufbuild/protobuf";
import type { Transport, UnaryResponse } from "@connectrpc/connect";
import type { Http2SessionManager } from "@connectrpc/connect-node";
import type { TokenMinter } from "@souk/access/tokens";
import { inClientSpan } from "../interceptors/trace.ts";
import { callLocally, type LocalAnswer } from "../local-calls.ts";
import { toHeaders } from "./headers.ts";
import { callUnary } from "./unary-client.ts";

interface UnaryTransportOptions {
  readonly sessions: Http2SessionManager;
  readonly baseUrl: string;
  /** Signs the calls that carry no authorization of their own. */
  readonly minter: TokenMinter;
  readonly readMaxBytes: number;
}

/** Unary calls as Connect's clients make them; each has a deadline. */
export function createUnaryTransport({ sessions, baseUrl, minter, readMaxBytes }: UnaryTransportOptions) {
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/+$/, "");
  const unary: Transport["unary"] = (method, signal, timeoutMs = 0, header, input) =>
    inClientSpan(method, async (inject) => {
      const headers = new Headers(header);
      if (!headers.has("authorization")) headers.set("authorization", `Bearer ${await minter.mint()}`);
      inject((name, value) => headers.set(name, value));
      const path = `${prefix}/${method.parent.typeName}/${method.name}`;
      const message = toBinary(method.input, create(method.input, input));
      const local = callLocally(origin, { path, headers, message, timeoutMs, signal });
      if (local) return answerOf(method, await local);
      const outgoing = Object.fromEntries(headers);
      const answer = await callUnary({ sessions, path, headers: outgoing, message, timeoutMs, signal, readMaxBytes });
      return {
        stream: false,
        service: method.parent,
        method,
        message: fromBinary(method.output, answer.message),
        get header() {
          return toHeaders(answer.headers);
        },
        get trailer() {
          return toHeaders(answer.trailers);
        },
      };
    });
  return unary;
}

function answerOf<I extends DescMessage, O extends DescMessage>(
  method: DescMethodUnary<I, O>,
  { message, headers, trailers }: LocalAnswer,
): UnaryResponse<I, O> {
  return {
    stream: false,
    service: method.parent,
    method,
    message: fromBinary(method.output, message),
    header: headers,
    trailer: trailers,
  };
}
