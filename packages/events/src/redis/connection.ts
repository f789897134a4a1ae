import { Redis } from "ioredis";

const MAX_RECONNECT_PAUSE_MS = 1_000;

const common = {
  protocol: 2,
  connectTimeout: 5_000,
  retryStrategy: (times: number) => Math.min(50 * 2 ** Math.min(times, 10), MAX_RECONNECT_PAUSE_MS),
} as const;

/** For short commands. They fail soon while Redis is away, and whoever sent them decides when to try again. */
export function openCommandConnection(url: string, onError: (error: Error) => void): Redis {
  return new Redis(url, { ...common, maxRetriesPerRequest: 2, commandTimeout: 10_000 }).on("error", onError);
}

/** For XREAD that blocks for `blockMs`. A connection that is silent for much longer is given up. */
export function openBlockingConnection(url: string, blockMs: number, onError: (error: Error) => void): Redis {
  return new Redis(url, {
    ...common,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    socketTimeout: blockMs + 10_000,
  }).on("error", onError);
}
