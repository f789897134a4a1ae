import "server-only";
import { createRedisBus } from "@souk/events/redis-bus";
import { env } from "../../env.ts";
import { clients } from "../clients.ts";
import { log } from "../log.ts";
import { expireReads } from "../reads/reads-of-this-process.ts";
import { followCatalogue } from "./revalidate.ts";

const callTimeoutMs = 10_000;

/** Keeps this process's static pages true for as long as it runs. */
export async function startRevalidation(): Promise<void> {
  const { PORT, REDIS_URL } = env();
  const bus = createRedisBus({
    url: REDIS_URL,
    onError: (error) => log.warn({ err: error }, "following the catalogue was interrupted and goes on"),
  });
  await followCatalogue({ bus, clients: clients(), expire: (tags) => expireAll(`http://127.0.0.1:${PORT}`, tags) });
}

/** What pages are made of first, so that none is made of it again. */
function expireAll(origin: string, tags: readonly string[]): Promise<void> {
  expireReads(tags);
  return expire(origin, tags);
}

/** Tags can only be expired inside of a request, so the app makes one to itself. */
async function expire(origin: string, tags: readonly string[]): Promise<void> {
  const answer = await fetch(`${origin}/api/revalidate`, {
    method: "POST",
    headers: { authorization: `Bearer ${env().REVALIDATE_SECRET}`, "content-type": "application/json" },
    body: JSON.stringify({ tags }),
    cache: "no-store",
    signal: AbortSignal.timeout(callTimeoutMs),
  });
  if (!answer.ok) throw new Error(`/api/revalidate answered ${answer.status}`);
}
