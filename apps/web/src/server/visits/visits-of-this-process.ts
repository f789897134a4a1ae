import "server-only";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { env } from "../../env.ts";
import { log } from "../log.ts";
import { redis } from "../redis.ts";
import { createDayKeys, type DayKeys } from "./day-keys.ts";
import { createVisitBuffer } from "./visit-buffer.ts";
import { visitsNoted } from "./visits-noted.ts";

const waitMs = 3_000;
const waitingMax = 20_000;

interface Visits {
  readonly dayKeys: DayKeys;
  readonly buffer: ReturnType<typeof createVisitBuffer>;
}

let kept: Visits | undefined;

/** What this process has heard of product pages that were looked at, until the analytics service is told. */
export function visitsOfThisProcess(): Visits {
  kept ??= startVisits();
  return kept;
}

function startVisits(): Visits {
  const onError = (err: unknown) => log.warn({ err }, "visits of product pages could not be told and wait");
  const bus = createRedisBus({ url: env().REDIS_URL, onError });
  const key = newId();
  const tell = (visits: Parameters<typeof visitsNoted>[0]) => bus.publish(visitsNoted(visits, key, new Date()));
  return { dayKeys: createDayKeys(redis()), buffer: createVisitBuffer({ tell, waitMs, waitingMax, onError }) };
}
