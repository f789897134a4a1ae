import "server-only";
import { unstable_cache } from "next/cache";

const lifetimeSeconds = 3600;
const retrySeconds = 10;

/**
 * What a static page reads: kept until one of its tags is stale, at most an hour. When it cannot be read then, what was known
 * before is used once more, and the page is made anew soon. Only what was never read fails.
 */
export async function readCached<Value>(
  key: readonly string[],
  tags: readonly string[],
  read: () => Promise<Value>,
): Promise<Value> {
  let hasFailed = false;
  const reading = () =>
    read().catch((error: unknown) => {
      hasFailed = true;
      throw error;
    });
  const value = await unstable_cache(reading, [...key], { tags: [...tags], revalidate: lifetimeSeconds })();
  if (hasFailed) await limitPageLifetime();
  return value;
}

/** A page lives no longer than the shortest-lived of what it reads. */
const limitPageLifetime = unstable_cache(async () => true, ["soon again"], { revalidate: retrySeconds });
