import { setTimeout as pause } from "node:timers/promises";
import { ApiError } from "@souk/payment-sandbox/api-error";
import { type Handler, json } from "@souk/payment-sandbox/http/exchange";
import type { CarrierFaultControl } from "../faults.ts";

const hangMostMs = 120_000;

/** Wraps every call of the API, reading or not: it may be refused for now, or never be answered. */
export function createTroubled(faults: Pick<CarrierFaultControl, "get" | "roll">, stopping: AbortSignal) {
  return (handler: Handler): Handler =>
    async (exchange) => {
      const { hang_rate, too_many_rate } = faults.get();
      if (faults.roll("too-many") < too_many_rate) return tooMany();
      if (faults.roll("hang") < hang_rate) return hang(exchange.req.socket);
      return handler(exchange);
    };

  /** Nothing is done, and the connection stays open until the other side or the sandbox gives up. */
  async function hang(socket: { once(event: "close", listener: () => void): unknown }) {
    const gone = new AbortController();
    socket.once("close", () => gone.abort());
    await pause(hangMostMs, undefined, { signal: AbortSignal.any([gone.signal, stopping]) }).catch(() => undefined);
    return { ...json(200, {}), isLost: true };
  }
}

function tooMany() {
  const error = new ApiError(429, "too_many_requests", "Slow down.");
  return json(429, { error: { code: error.code, message: error.message } }, { "retry-after": "1" });
}

/** Wraps what only reads: it breaks as often as what changes something. */
export function createReading(
  faults: Pick<CarrierFaultControl, "get" | "roll">,
  onlyMerchant: (h: Handler) => Handler,
): (handler: Handler) => Handler {
  return (handler) =>
    onlyMerchant(async (exchange) => {
      const { error_rate, latency_ms } = faults.get();
      const latencyMs = latency_ms.min + faults.roll("latency") * (latency_ms.max - latency_ms.min);
      if (latencyMs > 0) await pause(latencyMs);
      if (faults.roll("error") < error_rate) throw new ApiError(500, "internal_error", "Something broke; try again.");
      return handler(exchange);
    });
}
