import type { EventBus } from "@souk/events/bus";
import { createRedisBus } from "@souk/events/redis-bus";

export function openBus(url = process.env.BUS_URL ?? ""): EventBus {
  return createRedisBus({ url, leaseMs: 900, retry: { firstDelayMs: 5, maxDelayMs: 100 } });
}
