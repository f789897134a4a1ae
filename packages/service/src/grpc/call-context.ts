import type { DescMethodUnary } from "@bufbuild/protobuf";
import { Code, ConnectError, type ContextValues, createContextValues, type HandlerContext } from "@connectrpc/connect";

/**
 * What a handler knows of its call. Headers are made when somebody asks for them, and the signal fires only when the call
 * is given up: an abort at the end of every call costs more than the call itself.
 */
export class CallContext implements HandlerContext {
  readonly protocolName = "grpc";
  readonly requestMethod = "POST";
  readonly method: DescMethodUnary;
  readonly url: string;
  readonly requestHeader: Headers;
  readonly values: ContextValues = createContextValues();
  readonly #abort = new AbortController();
  readonly #endsAtMs: number | undefined;
  readonly #timer: NodeJS.Timeout | undefined;
  #responseHeader: Headers | undefined;
  #responseTrailer: Headers | undefined;

  constructor(method: DescMethodUnary, url: string, requestHeader: Headers, timeoutMs: number | undefined) {
    this.method = method;
    this.url = url;
    this.requestHeader = requestHeader;
    if (timeoutMs === undefined) return;
    this.#endsAtMs = performance.now() + timeoutMs;
    this.#timer = setTimeout(() => this.giveUp(timedOut()), timeoutMs);
  }

  get service() {
    return this.method.parent;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get responseHeader(): Headers {
    this.#responseHeader ??= new Headers();
    return this.#responseHeader;
  }

  get responseTrailer(): Headers {
    this.#responseTrailer ??= new Headers();
    return this.#responseTrailer;
  }

  timeoutMs(): number | undefined {
    return this.#endsAtMs === undefined ? undefined : this.#endsAtMs - performance.now();
  }

  giveUp(reason: ConnectError): void {
    this.end();
    this.#abort.abort(reason);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

function timedOut(): ConnectError {
  return new ConnectError("the operation timed out", Code.DeadlineExceeded);
}
