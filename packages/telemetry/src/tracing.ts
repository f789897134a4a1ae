import {
  type Attributes,
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TextMapGetter,
  type TextMapSetter,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  AlwaysOffSampler,
  BatchSpanProcessor,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type SpanExporter,
} from "@opentelemetry/sdk-trace-node";

/** W3C trace context as it travels in headers and event envelopes. */
export interface TraceCarrier {
  traceparent?: string;
  tracestate?: string;
}

const scope = "souk";
const exportTimeoutMs = 5_000;
let running: { provider: NodeTracerProvider; tracer: Tracer; users: number } | undefined;

/**
 * Starts tracing for this process. With `otlpUrl` (the base URL of an OTLP/HTTP collector) spans are exported in
 * batches; with `exporter` each at once (for tests); with neither nothing is recorded, but trace ids are still made and
 * passed on. The first call decides; each further one shares it, and the last `stop` flushes.
 */
export function startTracing(options: { serviceName: string; otlpUrl?: string | undefined; exporter?: SpanExporter }): {
  stop(): Promise<void>;
} {
  const mine = running ?? begin(options);
  running = mine;
  mine.users += 1;
  let isStopped = false;
  return {
    async stop() {
      if (isStopped) return;
      isStopped = true;
      mine.users -= 1;
      if (mine.users > 0) return;
      running = undefined;
      trace.disable();
      await mine.provider.shutdown();
    },
  };
}

function begin({ serviceName, otlpUrl, exporter }: Parameters<typeof startTracing>[0]) {
  const processor = exporter ? new SimpleSpanProcessor(exporter) : otlpUrl ? batchTo(otlpUrl) : undefined;
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": serviceName }),
    ...(processor ? { spanProcessors: [processor] } : { sampler: new AlwaysOffSampler() }),
  });
  provider.register();
  return { provider, tracer: provider.getTracer(scope), users: 0 };
}

function batchTo(otlpUrl: string): BatchSpanProcessor {
  const url = `${otlpUrl.replace(/\/+$/, "")}/v1/traces`;
  return new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: exportTimeoutMs }));
}

/** Runs `fn` in a new span below the current one; a thrown error marks the span and passes on. */
export function withSpan<T>(name: string, attributes: Attributes, fn: (span: Span) => Promise<T>): Promise<T> {
  return inSpan(context.active(), SpanKind.INTERNAL, name, attributes, fn);
}

/** As `withSpan`, with the parent and kind chosen: what an RPC server or an event consumer opens. */
export function inSpan<T>(
  parent: Context,
  kind: SpanKind,
  name: string,
  attributes: Attributes,
  fn: (span: Span) => Promise<T>,
): Promise<T> {
  const tracer = running?.tracer ?? trace.getTracer(scope);
  const span = tracer.startSpan(name, { kind, attributes }, parent);
  return context.with(trace.setSpan(parent, span), async () => {
    try {
      return await fn(span);
    } catch (e) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: e instanceof Error ? e.name : "thrown value" });
      throw e;
    } finally {
      span.end();
    }
  });
}

/** The current trace context, to put in an event envelope. Empty outside a trace. */
export function injectTrace(): TraceCarrier {
  const carrier: TraceCarrier = {};
  propagation.inject(context.active(), carrier, carrierSetter);
  return carrier;
}

/** The context a carrier holds; the root context when it holds none or rubbish. */
export function extractTrace(carrier: TraceCarrier): Context {
  return propagation.extract(ROOT_CONTEXT, carrier, carrierGetter);
}

/** Runs `fn` as a part of the trace that the carrier names. */
export function runInTrace<T>(carrier: TraceCarrier, fn: () => T): T {
  return context.with(extractTrace(carrier), fn);
}

const carrierSetter: TextMapSetter<TraceCarrier> = {
  set(carrier, key, value) {
    if (key === "traceparent" || key === "tracestate") carrier[key] = value;
  },
};

const carrierGetter: TextMapGetter<TraceCarrier> = {
  keys: (carrier) => Object.keys(carrier),
  get: (carrier, key) => (key === "traceparent" || key === "tracestate" ? carrier[key] || undefined : undefined),
};
