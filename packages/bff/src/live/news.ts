import type { Envelope } from "@souk/contracts/events/v1/envelope";
import type { EventBus } from "@souk/events/bus";
import { decodeEnvelope } from "@souk/events/envelope";
import type { Redis } from "ioredis";
import { createFanOut, type FanOut, type FanOutLimits } from "./fan-out.ts";

/** Longer than any page waits to connect again. */
const versionLifetimeS = 24 * 60 * 60;
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

export interface News extends Pick<FanOut, "requireRoom" | "open" | "size" | "end"> {
  /** Of the latest change of any of them, told or not; "0" for what did not change for a day. */
  versionOf(...ids: string[]): Promise<string>;
  stop(): Promise<void>;
}

export interface NewsConnections {
  readonly bus: EventBus;
  readonly redis: Redis;
  /** A connection of its own: one that listens can do nothing else. */
  readonly listener: Redis;
  readonly limits: FanOutLimits;
}

interface About {
  /** "orders": part of the names of keys and of the channel in Redis. */
  readonly name: string;
  /** The processes that share one reader of the bus. */
  readonly group: string;
  readonly topics: readonly string[];
  /** What is followed that an event is about; unless said, what has the event's key as its id. Ids are UUIDs. */
  readonly idsOf?: (envelope: Envelope) => readonly string[];
  readonly onTrouble: (error: unknown, what: string) => void;
}

/**
 * What happens to things, for the pages that show them. The processes of an app share one reader of the bus, which passes on what
 * changed; each process hears all of it and tells its own pages.
 */
export async function followNews({ bus, redis, listener, limits }: NewsConnections, about: About): Promise<News> {
  const { name, group, topics, onTrouble } = about;
  const channel = `live:${name}`;
  const keyOf = (id: string) => `live:${name}:${id}`;
  const fanOut = createFanOut(limits);
  const versionsOf = async (ids: readonly string[]) => (ids.length > 0 ? redis.mget(ids.map(keyOf)) : []);

  async function tellAll(): Promise<void> {
    const ids = fanOut.followed();
    for (const [at, version] of (await versionsOf(ids)).entries()) if (version) fanOut.tell(ids[at] ?? "", version);
  }

  listener.on("message", (_channel: string, message: string) => {
    const [id = "", version = ""] = message.split(" ");
    fanOut.tell(id, version);
  });
  // What was said while nobody listened is not said again.
  listener.on("ready", () => {
    tellAll().catch((error: unknown) => onTrouble(error, "pages that follow what happens may be late"));
  });
  await listener.subscribe(channel);
  const subscription = await bus.consume({
    group,
    topics: [...topics],
    batchSize: 100,
    async handler(deliveries) {
      const changes = new Map(deliveries.flatMap(({ value }) => changesIn(value, about)));
      const pipeline = redis.pipeline();
      for (const [id, version] of changes) {
        pipeline.set(keyOf(id), version, "EX", versionLifetimeS).publish(channel, `${id} ${version}`);
      }
      for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
      return deliveries.length;
    },
  });
  return {
    ...fanOut,
    versionOf: async (...ids) => (await versionsOf(ids)).map((version) => version ?? "0").join("."),
    async stop() {
      fanOut.end();
      await subscription.stop();
      listener.disconnect();
    },
  };
}

const keyOfEvent = ({ subject }: Envelope): readonly string[] => [subject];

/** What an event is about, and the event's id as its version. */
function changesIn(value: Uint8Array, { idsOf = keyOfEvent, onTrouble }: About) {
  try {
    const envelope = decodeEnvelope(value);
    const ids = idsOf(envelope).filter((id) => uuid.test(id));
    return ids.map((id): readonly [id: string, version: string] => [id, envelope.id]);
  } catch (error) {
    onTrouble(error, "an event cannot be read");
    return [];
  }
}
