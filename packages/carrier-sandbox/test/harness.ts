import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { type CarrierSandbox, startCarrierSandbox } from "../src/carrier-sandbox.ts";
import type { CarrierSandboxConfig } from "../src/config.ts";

export const secretKey = "sk_carrier_0123456789abcdef";
export const webhookSecret = `whsec_${Buffer.from("a secret of two dozen bytes").toString("base64")}`;

const shipmentSchema = z.looseObject({
  id: z.string(),
  reference: z.string(),
  tracking_number: z.string(),
  tracking_url: z.string(),
  amount: z.string(),
  currency: z.string(),
  status: z.string(),
  sequence: z.number(),
});
const scanSchema = z.looseObject({ sequence: z.number(), status: z.string(), reason: z.string().nullable() });
const eventSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  data: z.object({ shipment: shipmentSchema, scan: scanSchema }),
});

export const address = (line1 = "Rua do Sol 7", country = "PT") => ({
  name: "João Ávila",
  line1,
  city: "Faro",
  postal_code: "8000-123",
  country,
});

export async function startTestCarrier(config: Partial<CarrierSandboxConfig> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "souk-carrier-"));
  const dataFile = config.dataFile ?? join(folder, "carrier.db");
  const fixed = { host: "127.0.0.1", port: 0, secretKey, webhookSecret, webhookUrls: [], webhookRetryMs: 20 };
  const sandbox: CarrierSandbox = await startCarrierSandbox({ ...fixed, ...config, dataFile });
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) await sandbox.stop();
    isStopped = true;
  };
  onTestFinished(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...sandbox, dataFile, stop, ...client(sandbox.url) };
}

/** Talks to a carrier as a sender does. */
export function client(url: string) {
  async function call(method: string, path: string, body?: unknown, key?: string, timeoutMs = 10_000) {
    const response = await fetch(url + path, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        authorization: `Bearer ${secretKey}`,
        ...(key !== undefined && { "idempotency-key": key }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      isReplay: response.headers.get("idempotent-replayed") === "true",
      json: (): unknown => JSON.parse(bytes.toString("utf8")),
      get shipment() {
        return shipmentSchema.parse(this.json());
      },
      get errorCode() {
        return z.object({ error: z.looseObject({ code: z.string() }) }).parse(this.json()).error.code;
      },
    };
  }
  const parcel = (more: object = {}) => ({
    ...{ reference: "booking-1", service: "standard", weight_grams: 1_500 },
    ...{ from: { ...address("Rua das Flores 1"), city: "Porto" }, to: address() },
    ...more,
  });
  const book = (more: object = {}, key: string = randomUUID()) => call("POST", "/v1/shipments", parcel(more), key);
  const cancel = (key: string) => call("POST", "/v1/shipments/cancel-by-key", { idempotency_key: key });
  const move = (number: string, body: object = {}) => call("POST", `/v1/sandbox/tracking/${number}/move`, body);
  async function find(query: string) {
    const answer = await call("GET", `/v1/shipments?${query}`);
    return z.object({ data: z.array(shipmentSchema), key_status: z.string().optional() }).parse(answer.json());
  }
  async function track(number: string) {
    const answer = await call("GET", `/v1/tracking/${number}`);
    return z.object({ shipment: shipmentSchema, scans: z.array(scanSchema) }).parse(answer.json());
  }
  return { call, parcel, book, cancel, move, find, track };
}

export type Hook = { id: string; event: z.infer<typeof eventSchema>; isGenuine: boolean };

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
    const hook = { id, event: eventSchema.parse(JSON.parse(body)), isGenuine };
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
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${at.port}/hooks`,
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
