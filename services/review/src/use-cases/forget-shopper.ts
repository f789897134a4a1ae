import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import { forgetAuthor } from "../db/review-store.ts";
import { forgetVoter } from "../db/vote-store.ts";
import { reviewPublished } from "../events/review-events.ts";

/** What they wrote stays, without a name and without a way back to them. */
export async function forgetShopper(tx: Tx, shopperId: string): Promise<void> {
  await forgetVoter(tx, shopperId);
  for (const review of await forgetAuthor(tx, shopperId)) await appendEvent(tx, reviewPublished(review));
}
