import "server-only";
import { Redis } from "ioredis";
import { env } from "../env.ts";

let connection: Redis | undefined;

/** The app's one Redis connection; commands fail at once while Redis is away, and the callers know what to do without it. */
export function redis(): Redis {
  connection ??= new Redis(env().REDIS_URL, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 500,
  });
  if (connection.listenerCount("error") === 0) connection.on("error", () => {});
  return connection;
}
