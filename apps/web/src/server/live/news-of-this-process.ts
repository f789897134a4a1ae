import "server-only";
import { createRedisBus } from "@souk/events/redis-bus";
import { Redis } from "ioredis";
import { env } from "../../env.ts";
import { log } from "../log.ts";
import { redis } from "../redis.ts";
import { followOrders, type OrderNews } from "./order-news.ts";

const place = Symbol.for("souk.order-news");
const limits = { streamsMax: 5_000, streamsPerFollowerMax: 4 };

/** Begins to follow what happens to orders. Until it does, pages ask from time to time. */
export async function startOrderNews(): Promise<void> {
  const url = env().REDIS_URL;
  const onError = (error: unknown) => log.warn({ err: error }, "the bus of what happens to orders");
  const listener = new Redis(url);
  listener.on("error", onError);
  const news = await followOrders({ bus: createRedisBus({ url, onError }), redis: redis(), listener, limits });
  Reflect.set(globalThis, place, news);
  // The server in front of Next ends them before it stops.
  Reflect.set(globalThis, Symbol.for("souk.end-streams"), () => news.end());
}

/** Next loads modules of routes and of the start apart, so that it is kept where both find it. */
export function orderNews(): OrderNews | undefined {
  return Reflect.get(globalThis, place) as OrderNews | undefined;
}
