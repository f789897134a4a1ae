import "server-only";
import { followNews, type News } from "@souk/bff/live/news";
import { createRedisBus } from "@souk/events/redis-bus";
import { Redis } from "ioredis";
import { env } from "../../env.ts";
import { log } from "../log.ts";

const place = Symbol.for("souk.zone-news");
const limits = { streamsMax: 500, streamsPerFollowerMax: 6 };

/** What lies in no zone, every dispatcher sees. */
export const nowhere = "00000000-0000-0000-0000-000000000000";

/** Begins to follow what happens in zones. Until it does, pages ask from time to time. */
export async function startZoneNews(): Promise<void> {
  const url = env().REDIS_URL;
  const onError = (error: unknown) => log.warn({ err: error }, "the bus of what happens in zones");
  const listener = new Redis(url);
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 500 });
  for (const connection of [listener, redis]) connection.on("error", onError);
  const news = await followNews(
    { bus: createRedisBus({ url, onError }), redis, listener, limits },
    {
      ...{ name: "zones", group: "portal-live", topics: ["dispatch-events"] },
      onTrouble: (error, what) => log.warn({ err: error }, what),
    },
  );
  Reflect.set(globalThis, place, news);
  // The server of Next waits for its connections before it stops.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => news.end());
}

/** Next loads modules of routes and of the start apart, so that it is kept where both find it. */
export function zoneNews(): News | undefined {
  return Reflect.get(globalThis, place) as News | undefined;
}
