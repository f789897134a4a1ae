import type { DescMethod } from "@bufbuild/protobuf";
import type { Interceptor } from "@connectrpc/connect";
import { type Attributes, context, propagation, SpanKind } from "@opentelemetry/api";
import { extractTrace, inSpan } from "@souk/telemetry/tracing";
import { observeStream } from "../stream.ts";

const attributesByMethod = new WeakMap<DescMethod, Attributes>();

/** One server span per RPC, below the trace its caller sent; a stream's steps run in it too. */
export const traceServer: Interceptor = (next) => (req) => {
  const parent = extractTrace({
    traceparent: req.header.get("traceparent") ?? "",
    tracestate: req.header.get("tracestate") ?? "",
  });
  return inSpan(parent, SpanKind.SERVER, nameOf(req.method), attributesOf(req.method), async () => {
    const active = context.active();
    const res = await next(req);
    if (!res.stream) return res;
    return { ...res, message: observeStream(res.message, { step: (run) => context.with(active, run) }) };
  });
};

/** One client span per call, and the trace context in its headers. */
export const traceClient: Interceptor = (next) => (req) =>
  inClientSpan(req.method, (inject) => {
    inject((name, value) => req.header.set(name, value));
    return next(req);
  });

/** Runs a call in a span of its own; `inject` hands over the headers that tell the upstream of it. */
export function inClientSpan<T>(
  method: DescMethod,
  call: (inject: (set: (name: string, value: string) => void) => void) => Promise<T>,
): Promise<T> {
  return inSpan(context.active(), SpanKind.CLIENT, nameOf(method), attributesOf(method), () =>
    call((set) => propagation.inject(context.active(), set, { set: (put, name, value) => put(name, value) })),
  );
}

function nameOf(method: DescMethod): string {
  return `${method.parent.typeName}/${method.name}`;
}

function attributesOf(method: DescMethod): Attributes {
  const known = attributesByMethod.get(method);
  if (known !== undefined) return known;
  const attributes = { "rpc.system": "grpc", "rpc.service": method.parent.typeName, "rpc.method": method.name };
  attributesByMethod.set(method, attributes);
  return attributes;
}
