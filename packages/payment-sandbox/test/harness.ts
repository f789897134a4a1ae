import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { z } from "zod";
import type { SandboxConfig } from "../src/config.ts";
import { type Sandbox, startSandbox } from "../src/sandbox.ts";

export const secretKey = "sk_sandbox_0123456789abcdef";
export const publishableKey = "pk_0123456789abcdef";
export const webhookSecret = `whsec_${Buffer.from("a secret of two dozen bytes").toString("base64")}`;
export const returnUrl = "http://127.0.0.1:9/checkout/return?attempt=1";

export const cards = {
  ok: "4242424242424242",
  threeDs: "4000002500003155",
  slow: "4000000000000119",
  lostReply: "4000000000000341",
  declined: "4000000000000002",
};

const paymentSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  amount: z.string(),
  amount_captured: z.string(),
  amount_refunded: z.string(),
  amount_voided: z.string(),
  amount_capturable: z.string(),
  currency: z.string(),
  reference: z.string(),
  decline_code: z.string().nullable(),
  sequence: z.number(),
  card: z.object({ brand: z.string(), last4: z.string(), fingerprint: z.string() }),
  next_action: z.object({ type: z.literal("redirect"), url: z.string() }).nullable(),
  operations: z.array(z.object({ type: z.string(), amount: z.string(), idempotency_key: z.string().nullable() })),
});
type PaymentAnswer = z.infer<typeof paymentSchema>;
const listSchema = z.object({
  data: z.array(paymentSchema),
  has_more: z.boolean(),
  key_status: z.enum(["used", "cancelled", "unknown"]).optional(),
});
const errorSchema = z.object({ error: z.looseObject({ code: z.string(), message: z.string() }) });
const eventSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  sequence: z.number(),
  data: z.object({ payment: paymentSchema }),
});

export type Answer = { status: number; text: string; isReplay: boolean; payment: PaymentAnswer; errorCode: string };

export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "souk-sandbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "payments.db");
}

function testConfig(config: Partial<SandboxConfig> = {}): SandboxConfig {
  const fixed = { host: "127.0.0.1", port: 0, secretKey, publishableKey, webhookSecret };
  const empty = { webhookUrls: [], allowedOrigins: [], webhookRetryMs: 20 };
  return { ...fixed, ...empty, dataFile: config.dataFile ?? temporaryFile(), ...config };
}

export async function startTestSandbox(config: Partial<SandboxConfig> = {}) {
  const full = testConfig(config);
  const sandbox: Sandbox = await startSandbox(full);
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) await sandbox.stop();
    isStopped = true;
  };
  onTestFinished(stop);
  return { ...sandbox, dataFile: full.dataFile, stop, ...client(sandbox.url) };
}

/** Talks to a sandbox as Souk's payment service and card fields do. */
export function client(url: string) {
  async function call(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const headers: Record<string, string> = { authorization: `Bearer ${secretKey}` };
    if (key !== undefined) headers["idempotency-key"] = key;
    if (body !== undefined) headers["content-type"] = "application/json";
    const response = await fetch(url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      isReplay: response.headers.get("idempotent-replayed") === "true",
      get payment() {
        return paymentSchema.parse(JSON.parse(text));
      },
      get errorCode() {
        return errorSchema.parse(JSON.parse(text)).error.code;
      },
    };
  }

  async function requestToken(card: Record<string, unknown>): Promise<{ status: number; text: string }> {
    const response = await fetch(`${url}/v1/tokens`, {
      method: "POST",
      headers: { authorization: `Bearer ${publishableKey}`, "content-type": "application/json" },
      body: JSON.stringify({ exp_month: 12, exp_year: new Date().getUTCFullYear() + 3, cvc: "123", ...card }),
    });
    return { status: response.status, text: await response.text() };
  }

  async function token(number = cards.ok): Promise<string> {
    const answer = await requestToken({ number });
    return z.object({ token: z.string() }).parse(JSON.parse(answer.text)).token;
  }

  async function pay(number = cards.ok, body: Record<string, unknown> = {}, key: string = randomUUID()) {
    const fresh = { token: body.token ?? (await token(number)), return_url: returnUrl };
    return call(
      "POST",
      "/v1/payments",
      { amount: "5000", currency: "EUR", reference: "order-1", ...fresh, ...body },
      key,
    );
  }

  async function list(query: string) {
    return listSchema.parse(JSON.parse((await call("GET", `/v1/payments?${query}`)).text));
  }

  const change = (id: string, what: string, body: unknown = {}, key: string = randomUUID()) =>
    call("POST", `/v1/payments/${id}/${what}`, body, key);
  const voidByKey = (key: string) => call("POST", "/v1/payments/void-by-key", { idempotency_key: key });
  return { url, call, requestToken, token, pay, list, change, voidByKey };
}

export type Hook = { id: string; body: string; event: z.infer<typeof eventSchema>; isGenuine: boolean };

/** An endpoint for webhooks that checks signatures itself and answers what the test says. */
export async function startReceiver(answer: (hook: Hook, n: number) => number = () => 204) {
  const hooks: Hook[] = [];
  const watchers = new Set<() => void>();
  const server = createServer(async (req, res) => {
    let body = "";
    for await (const chunk of req) body += chunk;
    const id = String(req.headers["webhook-id"]);
    const key = Buffer.from(webhookSecret.slice("whsec_".length), "base64");
    const signed = createHmac("sha256", key).update(`${id}.${req.headers["webhook-timestamp"]}.${body}`);
    const isGenuine = req.headers["webhook-signature"] === `v1,${signed.digest("base64")}`;
    const hook = { id, body, event: eventSchema.parse(JSON.parse(body)), isGenuine };
    hooks.push(hook);
    res.writeHead(answer(hook, hooks.length)).end();
    for (const watcher of watchers) watcher();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/hooks`,
    hooks,
    /** Resolves once what arrived satisfies the condition. */
    until: (isEnough: (hooks: Hook[]) => boolean) =>
      new Promise<Hook[]>((resolve) => {
        const check = () => {
          if (!isEnough(hooks)) return;
          watchers.delete(check);
          resolve(hooks);
        };
        watchers.add(check);
        check();
      }),
  };
}
