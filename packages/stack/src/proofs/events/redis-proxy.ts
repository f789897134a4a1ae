import { connect, createServer, type Socket } from "node:net";
import { listen, type WatchProxy } from "../listen.ts";

/** What a member tells Redis, known by the command in its script. */
const commands = { publish: "'XADD'", acknowledge: "'SETID'" } as const;

/** Before Redis has heard of it, or when it has and the member does not know. */
export interface Instant {
  readonly what: keyof typeof commands;
  readonly side: "before" | "after";
}

export interface RedisProxy extends WatchProxy {
  /** Resolves at the next such instant; from then on nothing passes that connection any more. Undefined disarms. */
  arm(instant: Instant | undefined, onReached?: () => void): void;
}

/** Between one member and Redis: stops the world for it at an instant. */
export async function startRedisProxy(redisPort: number): Promise<RedisProxy> {
  const sockets = new Set<Socket>();
  let armed: { instant: Instant; onReached: () => void } | undefined;

  /** Whether this is it. Only the first is. */
  const isNow = (chunk: Buffer): Instant["side"] | undefined => {
    if (!armed || !chunk.includes(commands[armed.instant.what])) return undefined;
    const { instant, onReached } = armed;
    armed = undefined;
    if (instant.side === "before") onReached();
    else setImmediate(onReached);
    return instant.side;
  };

  const server = createServer((member) => {
    const redis = connect(redisPort, "127.0.0.1");
    for (const [one, other] of [
      [member, redis],
      [redis, member],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one
        .on("error", () => {})
        .on("close", () => {
          sockets.delete(one);
          other.destroy();
        });
    }
    let isDeaf = false;
    member.on("data", (chunk: Buffer) => {
      if (isDeaf) return;
      const side = isNow(chunk);
      isDeaf = side !== undefined;
      if (side !== "before") redis.write(chunk);
    });
    redis.on("data", (chunk: Buffer) => {
      if (!isDeaf) member.write(chunk);
    });
  });
  const port = await listen(server);
  return {
    port,
    arm: (instant, onReached = () => {}) => {
      armed = instant && { instant, onReached };
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
