import "server-only";
import type { EventBus, Subscription } from "@souk/events/bus";
import { decodeEnvelope } from "@souk/events/envelope";
import type { Redis } from "ioredis";
import { log } from "../log.ts";
import { createFanOut, type FanOut, type FanOutLimits } from "./fan-out.ts";

const channel = "live:orders";
const keyOf = (orderId: string) => `live:order:${orderId}`;
/** Longer than any page waits to connect again. */
const versionLifetimeS = 24 * 60 * 60;
/** What has an order's id as its key. */
const topics = ["order-events", "payment-events", "logistics-events"];
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

export interface OrderNews extends Pick<FanOut, "requireRoom" | "open" | "size" | "end"> {
  /** Of the latest change, told or not; "0" when there was none for a day. */
  versionOf(orderId: string): Promise<string>;
  stop(): Promise<void>;
}

interface Deps {
  readonly bus: EventBus;
  readonly redis: Redis;
  /** A connection of its own: one that listens can do nothing else. */
  readonly listener: Redis;
  readonly limits: FanOutLimits;
}

/**
 * What happens to orders, for the pages that show them. The processes of the app share one reader of the bus, which passes on
 * which order changed; each process hears all of it and tells its own pages.
 */
export async function followOrders({ bus, redis, listener, limits }: Deps): Promise<OrderNews> {
  const fanOut = createFanOut(limits);
  const versionOf = async (orderId: string) => (await redis.get(keyOf(orderId))) ?? "0";

  listener.on("message", (_channel: string, message: string) => {
    const [orderId = "", version = ""] = message.split(" ");
    fanOut.tell(orderId, version);
  });
  // What was said while nobody listened is not said again.
  listener.on("ready", () => {
    tellAll(fanOut, redis).catch((error: unknown) => log.warn({ err: error }, "pages that follow orders may be late"));
  });
  await listener.subscribe(channel);
  const subscription: Subscription = await bus.consume({
    group: "web-live",
    topics,
    batchSize: 100,
    async handler(deliveries) {
      const changes = new Map(deliveries.flatMap(({ value }) => changeIn(value)));
      const pipeline = redis.pipeline();
      for (const [orderId, version] of changes) {
        pipeline.set(keyOf(orderId), version, "EX", versionLifetimeS).publish(channel, `${orderId} ${version}`);
      }
      for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
      return deliveries.length;
    },
  });
  return {
    ...fanOut,
    versionOf,
    async stop() {
      fanOut.end();
      await subscription.stop();
      listener.disconnect();
    },
  };
}

/** The order that an event is about, and the event's id as its version. */
function changeIn(value: Uint8Array): (readonly [orderId: string, version: string])[] {
  try {
    const { subject, id } = decodeEnvelope(value);
    return uuid.test(subject) ? [[subject, id]] : [];
  } catch (error) {
    log.warn({ err: error }, "an event about an order cannot be read");
    return [];
  }
}

async function tellAll(fanOut: FanOut, redis: Redis): Promise<void> {
  const orderIds = fanOut.followed();
  const versions = orderIds.length > 0 ? await redis.mget(orderIds.map(keyOf)) : [];
  for (const [at, orderId] of orderIds.entries()) {
    const version = versions[at];
    if (version) fanOut.tell(orderId, version);
  }
}
