import { tracked } from "@trpc/server";
import type { News } from "./news.ts";

interface Wanted {
  readonly ids: readonly string[];
  readonly followerId: string;
  readonly lastEventId: string | null | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * A subscription that says, without a word of what it was, that something has changed. Whoever comes back with the id of what was
 * heard last hears at once whether there was anything since.
 */
export async function* changesOf(news: News, { ids, followerId, lastEventId, signal }: Wanted) {
  const stream = news.open(ids, followerId);
  try {
    // Opened before: what happens from here on is heard.
    const now = await news.versionOf(...ids);
    if (now !== lastEventId) yield tracked(now, null);
    while ((await stream.next(signal)) !== undefined) yield tracked(await news.versionOf(...ids), null);
  } finally {
    stream.close();
  }
}
