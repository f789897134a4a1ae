import { context, trace } from "@opentelemetry/api";
import { type DestinationStream, type Logger as PinoLogger, pino } from "pino";
import { redactFields, withoutQueryParameters } from "./redaction.ts";

export type Logger = PinoLogger;

export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

/** The longest chain of causes that is written out. */
const longestCauseChain = 5;

/**
 * A JSON logger. Each line has the service and, inside a trace, its `trace_id`. Secrets and personal data are hidden by
 * field name at any depth, and an error is written with its stack and causes but none of its other properties.
 */
export function createLogger(options: { service: string; level: LogLevel; destination?: DestinationStream }): Logger {
  const { service, level, destination } = options;
  return pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: traceFields,
      formatters: { level: (label) => ({ level: label }), log: redactFields },
      serializers: { err: (e: unknown) => describeError(e, longestCauseChain) },
    },
    destination ?? pino.destination({ dest: 1, sync: false }),
  );
}

function traceFields(): { trace_id?: string } {
  const spanContext = trace.getSpanContext(context.active());
  return spanContext === undefined ? {} : { trace_id: spanContext.traceId };
}

function describeError(e: unknown, causesLeft: number): unknown {
  if (!(e instanceof Error)) return typeof e === "object" ? "[thrown object]" : e;
  return {
    type: e.name,
    message: withoutQueryParameters(e.message),
    stack: withoutQueryParameters(e.stack ?? ""),
    ...shortDetail(e, "code"),
    ...shortDetail(e, "reason"),
    ...shortDetail(e, "constraint"),
    ...(e.cause === undefined || causesLeft === 0 ? {} : { cause: describeError(e.cause, causesLeft - 1) }),
  };
}

function shortDetail(e: Error, name: "code" | "reason" | "constraint"): Record<string, string | number> {
  const value: unknown = Reflect.get(e, name);
  return typeof value === "string" || typeof value === "number" ? { [name]: value } : {};
}
