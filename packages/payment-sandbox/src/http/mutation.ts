import { setTimeout as pause } from "node:timers/promises";
import { ApiError } from "../api-error.ts";
import type { FaultControl, Faults } from "../faults.ts";
import type { Decision } from "../payments/deps.ts";
import type { Webhooks } from "../webhooks/webhooks.ts";
import { type Exchange, type Handler, jsonText, type Reply } from "./exchange.ts";

/** How calls go wrong. */
type CallFaults = Pick<Faults, "seed" | "error_rate" | "latency_ms" | "lose_reply_rate" | "webhook_before_reply">;

export type Mutation = (handler: (exchange: Exchange) => Promise<Decision & { isReplay?: boolean }>) => Handler;

/** Wraps what changes something. Faults strike here: before anything is done, or after all of it. */
export function createMutation(
  { faults }: { faults: Pick<FaultControl<CallFaults>, "get" | "roll"> },
  webhooks: Webhooks,
  onlyMerchant: (h: Handler) => Handler,
): Mutation {
  async function tellWebhooks(eventIds: string[]): Promise<void> {
    if (eventIds.length === 0) return;
    const attempts = faults.get().webhook_before_reply ? eventIds.map((id) => webhooks.firstAttempt(id)) : [];
    webhooks.wake();
    await Promise.all(attempts);
  }

  return (handler) =>
    onlyMerchant(async (exchange) => {
      const { error_rate, latency_ms, lose_reply_rate } = faults.get();
      const latencyMs = latency_ms.min + faults.roll("latency") * (latency_ms.max - latency_ms.min);
      if (latencyMs > 0) await pause(latencyMs);
      if (faults.roll("error") < error_rate) throw new ApiError(500, "internal_error", "Something broke; try again.");
      const decision = await handler(exchange);
      await tellWebhooks(decision.eventIds);
      return replyTo(decision, decision.losesReply || faults.roll("lose-reply") < lose_reply_rate);
    });
}

function replyTo({ status, body, isReplay }: Decision & { isReplay?: boolean }, isLost: boolean): Reply {
  return { ...jsonText(status, body, isReplay ? { "idempotent-replayed": "true" } : {}), isLost };
}
