import "server-only";
import type { News } from "@souk/bff/live/news";
import { createRedisBus } from "@souk/events/redis-bus";
import { Redis } from "ioredis";
import { env } from "../../env.ts";
import { log } from "../log.ts";
import { followShops } from "./shop-news.ts";

const place = Symbol.for("souk.shop-news");
const limits = { streamsMax: 2_000, streamsPerFollowerMax: 8 };

/** Begins to follow what happens to the orders of shops. Until it does, pages ask from time to time. */
export async function startShopNews(): Promise<void> {
  const url = env().REDIS_URL;
  const onError = (error: unknown) => log.warn({ err: error }, "the bus of what happens to orders");
  const listener = new Redis(url);
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 500 });
  for (const connection of [listener, redis]) connection.on("error", onError);
  const news = await followShops({ bus: createRedisBus({ url, onError }), redis, listener, limits });
  Reflect.set(globalThis, place, news);
  // An open stream would hold up the server that has been told to stop.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => news.end());
}

/** Next loads modules of routes and of the start apart, so that it is kept where both find it. */
export function shopNews(): News | undefined {
  return Reflect.get(globalThis, place) as News | undefined;
}
