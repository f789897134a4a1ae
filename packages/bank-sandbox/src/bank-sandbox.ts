import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { ApiError } from "@souk/payment-sandbox/api-error";
import { createFaultControl, type FaultControl, faultsSchema } from "@souk/payment-sandbox/faults";
import { type Handler, isLoopback, json, readJson } from "@souk/payment-sandbox/http/exchange";
import { idempotencyKeyOf } from "@souk/payment-sandbox/http/idempotent";
import { readInput } from "@souk/payment-sandbox/http/input";
import { requireKey } from "@souk/payment-sandbox/http/keys";
import { createRouter } from "@souk/payment-sandbox/http/router";
import { createHttpServer, serve } from "@souk/payment-sandbox/http/server";
import { pino } from "pino";
import type { BankSandboxConfig } from "./config.ts";
import { createVerifications, verificationInput } from "./verifications.ts";

export type BankSandbox = {
  /** Without a trailing slash. */
  url: string;
  faults: Pick<FaultControl, "get" | "set">;
  /** How often it decided anything: repeats do not count. */
  decided(): number;
  stop(): Promise<void>;
};

/** Starts the bank. */
export async function startBankSandbox(config: BankSandboxConfig): Promise<BankSandbox> {
  const log = config.log ?? pino({ level: "silent" });
  const faults = createFaultControl(config.faults);
  const ids = new Set<string>();
  const verify = createVerifications();
  const onlyClient = requireKey(config.secretKey, "secret");

  const postVerification: Handler = async (exchange) => {
    const { error_rate, lose_reply_rate, latency_ms } = faults.get();
    await pause(latency_ms.min + faults.roll("latency") * (latency_ms.max - latency_ms.min));
    if (faults.roll("error") < error_rate) throw new ApiError(500, "internal_error", "Something broke; try again.");
    const answer = verify(idempotencyKeyOf(exchange), readInput(verificationInput, await readJson(exchange)));
    if (!answer) throw new ApiError(409, "idempotency_conflict", "This key was used with another account.");
    ids.add(answer.id);
    return { ...json(201, answer), isLost: faults.roll("lose_reply") < lose_reply_rate };
  };
  const faultsHandler =
    (handle: Handler): Handler =>
    (exchange) => {
      if (!isLoopback(exchange)) throw new ApiError(403, "loopback_only", "This is for the machine it runs on.");
      return handle(exchange);
    };
  const server = createHttpServer();
  const routes = {
    "POST /v1/verifications": onlyClient(postVerification),
    "GET /v1/sandbox/faults": onlyClient(faultsHandler(() => json(200, faults.get()))),
    "PUT /v1/sandbox/faults": onlyClient(
      faultsHandler(async (exchange) => json(200, faults.set(readInput(faultsSchema, await readJson(exchange))))),
    ),
    "GET /healthz": () => json(200, { status: "ok" }),
  };
  serve(server, createRouter(routes), log);
  server.listen(config.port, config.host);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  const url = `http://${config.host}:${address.port}`;
  log.info({ url }, "bank sandbox started");
  return {
    url,
    faults: { get: faults.get, set: faults.set },
    decided: () => ids.size,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
