import { context, trace } from "@opentelemetry/api";
import { InMemorySpanExporter } from "@opentelemetry/sdk-trace-node";
import { startTracing, withSpan } from "@souk/telemetry/tracing";
import { expect, onTestFinished, test } from "vitest";
import { GuineaPig } from "./guinea-pig.ts";
import { deadLetterClient, guestToken, start, startDeadLetters } from "./harness.ts";

const currentTraceId = () => trace.getSpanContext(context.active())?.traceId;

test("one trace runs from the caller through two services, in spans and logs", async () => {
  const exporter = new InMemorySpanExporter();
  const tracing = startTracing({ serviceName: "test", exporter });
  onTestFinished(() => tracing.stop());
  const below = await startDeadLetters();
  const above = await startDeadLetters({
    listDeadLetters: async () => {
      await deadLetterClient(below.url).listDeadLetters({});
      return {};
    },
  });
  const traceId = await withSpan("page", {}, async (span) => {
    await deadLetterClient(above.url).listDeadLetters({});
    return span.spanContext().traceId;
  });
  const rpcLine = (lines: Record<string, unknown>[]) => lines.find(({ msg }) => msg === "rpc");
  expect(rpcLine(above.lines)).toMatchObject({ trace_id: traceId });
  expect(rpcLine(below.lines)).toMatchObject({ trace_id: traceId });
  await expect.poll(() => exporter.getFinishedSpans().length).toBe(5);
  const spans = exporter.getFinishedSpans();
  expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(new Set([traceId]));
  const parentOf = (span: (typeof spans)[number]) =>
    spans.find((other) => other.spanContext().spanId === span.parentSpanContext?.spanId);
  const depths = spans.map((span) => {
    let depth = 0;
    for (let parent = parentOf(span); parent !== undefined; parent = parentOf(parent)) depth += 1;
    return depth;
  });
  expect(depths.toSorted()).toEqual([0, 1, 2, 3, 4]);
});

test("the steps of a stream run inside the trace its caller sent", async () => {
  const seen: (string | undefined)[] = [];
  const { url } = await start({
    routes: (router) =>
      router.service(GuineaPig, {
        echo: (req) => req,
        async *count() {
          seen.push(currentTraceId());
          yield { value: "1" };
          await Promise.resolve();
          seen.push(currentTraceId());
        },
      }),
  });
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const answer = await fetch(`${url}/test.GuineaPig/Count`, {
    method: "POST",
    headers: {
      "content-type": "application/connect+json",
      authorization: `Bearer ${await guestToken("g1")}`,
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    },
    body: Buffer.concat([Buffer.from([0, 0, 0, 0, 2]), Buffer.from('""')]),
  });
  await answer.arrayBuffer();
  expect(seen).toEqual([traceId, traceId]);
});
