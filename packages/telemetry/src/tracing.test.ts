import { context, trace } from "@opentelemetry/api";
import { InMemorySpanExporter } from "@opentelemetry/sdk-trace-node";
import { expect, test } from "vitest";
import { extractTrace, injectTrace, runInTrace, startTracing, withSpan } from "./tracing.ts";

const traceId = "0af7651916cd43dd8448eb211c80319c";
const carrier = { traceparent: `00-${traceId}-b7ad6b7169203331-01`, tracestate: "souk=1" };

test("without an exporter a trace still passes from carrier to carrier", async () => {
  const tracing = startTracing({ serviceName: "order" });
  const carried = await runInTrace(carrier, () => withSpan("handle", {}, async () => injectTrace()));
  expect(carried.traceparent).toContain(traceId);
  expect(carried.tracestate).toBe("souk=1");
  const fresh = await withSpan("start", {}, async () => injectTrace());
  expect(fresh.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
  await tracing.stop();
});

test("spans nest across awaits and are exported with their errors", async () => {
  const exporter = new InMemorySpanExporter();
  const tracing = startTracing({ serviceName: "order", exporter });
  const again = startTracing({ serviceName: "cart" });
  await again.stop();
  await expect(
    withSpan("outer", { "souk.lines": 2 }, async () => {
      await Promise.resolve();
      await withSpan("inner", {}, async () => {
        throw new Error("no");
      });
    }),
  ).rejects.toThrow("no");
  const [inner, outer] = exporter.getFinishedSpans();
  expect([inner?.name, outer?.name]).toEqual(["inner", "outer"]);
  expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
  expect(inner?.status.code).toBe(2);
  expect(outer?.attributes).toEqual({ "souk.lines": 2 });
  expect(outer?.resource.attributes["service.name"]).toBe("order");
  await tracing.stop();
});

test.each([{}, { traceparent: "" }, { traceparent: "rubbish" }])("the carrier %j holds no trace", (empty) => {
  expect(trace.getSpanContext(extractTrace(empty))).toBeUndefined();
  expect(runInTrace(empty, () => trace.getSpanContext(context.active()))).toBeUndefined();
});
