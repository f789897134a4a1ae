import type { OutgoingHttpHeaders } from "node:http2";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import type { Transport } from "@connectrpc/connect";
import type { Http2SessionManager } from "@connectrpc/connect-node";
import type { TokenMinter } from "@souk/access/tokens";
import { inClientSpan } from "../interceptors/trace.ts";
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
  const prefix = new URL(baseUrl).pathname.replace(/\/+$/, "");
  const unary: Transport["unary"] = (method, signal, timeoutMs = 0, header, input) =>
    inClientSpan(method, async (inject) => {
      const headers: OutgoingHttpHeaders = Object.fromEntries(new Headers(header));
      headers.authorization ??= `Bearer ${await minter.mint()}`;
      inject((name, value) => {
        headers[name] = value;
      });
      const path = `${prefix}/${method.parent.typeName}/${method.name}`;
      const message = toBinary(method.input, create(method.input, input));
      const answer = await callUnary({ sessions, path, headers, message, timeoutMs, signal, readMaxBytes });
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
