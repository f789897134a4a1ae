import { afterAll, expect, test } from "vitest";
import { createLogger } from "./logger.ts";
import { startTracing, withSpan } from "./tracing.ts";

const lines: string[] = [];
const log = createLogger({ service: "order", level: "debug", destination: { write: (line) => lines.push(line) } });
const tracing = startTracing({ serviceName: "order" });
afterAll(() => tracing.stop());

function written(write: () => void): Record<string, unknown> {
  lines.length = 0;
  write();
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? "");
}

test("secrets and personal data are hidden by name at any depth, in any spelling", () => {
  const line = written(() =>
    log.info(
      {
        orderId: "o1",
        Authorization: "Bearer LEAK",
        headers: { "set-cookie": "LEAK", "x-request": "kept" },
        customer: [{ email: "LEAK@x.org", phone_number: "LEAK", address: { street: "LEAK" } }],
        payment: { card: { pan: "LEAK" }, cvc: "LEAK", clientSecret: "LEAK" },
        tokens: ["LEAK"],
        password: "LEAK",
      },
      "order placed",
    ),
  );
  expect(lines[0]).not.toContain("LEAK");
  expect(line).toMatchObject({ service: "order", level: "info", msg: "order placed", orderId: "o1" });
  expect(line.headers).toEqual({ "set-cookie": "[redacted]", "x-request": "kept" });
});

test("an error keeps its type, message, stack, code and causes, and loses everything else", () => {
  const cause = Object.assign(new Error("duplicate key"), { code: "23505", detail: "Key (email)=(LEAK) exists" });
  const error = new Error("Failed query: insert into users values ($1)\nparams: LEAK@x.org,LEAK", { cause });
  const line = written(() => log.error({ err: error }, "bug"));
  expect(lines[0]).not.toContain("LEAK");
  expect(line.err).toMatchObject({ type: "Error", cause: { message: "duplicate key", code: "23505" } });
  expect(JSON.stringify(line.err)).toContain("logger.test.ts");
});

test("circular, deep and odd values do not break a line", () => {
  const circular: Record<string, unknown> = { amount: 5n, bytes: new Uint8Array(3), when: new Date(0) };
  circular.self = circular;
  const line = written(() => log.info(circular, "odd"));
  expect(line).toMatchObject({ amount: "5", bytes: "[3 bytes]", when: "1970-01-01T00:00:00.000Z" });
});

test("a line inside a trace names it, and one outside does not", async () => {
  const traced = await withSpan(
    "work",
    {},
    async (span) => [written(() => log.info("in")), span.spanContext()] as const,
  );
  expect(traced[0].trace_id).toBe(traced[1].traceId);
  expect(written(() => log.info("out"))).not.toHaveProperty("trace_id");
});

test("a child logger hides as its parent does", () => {
  written(() => log.child({ worker: "relay" }).info({ token: "LEAK" }, "x"));
  expect(lines[0]).not.toContain("LEAK");
});
