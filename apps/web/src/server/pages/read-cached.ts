import "server-only";
import { unstable_cache } from "next/cache";

const lifetimeSeconds = 3600;

/**
 * What a static page reads: kept until one of its tags expires, at most an hour. A failure is thrown and not kept, so
 * that the page before goes on being served.
 */
export function readCached<Value>(
  key: readonly string[],
  tags: readonly string[],
  read: () => Promise<Value>,
): Promise<Value> {
  return unstable_cache(read, [...key], { tags: [...tags], revalidate: lifetimeSeconds })();
}
