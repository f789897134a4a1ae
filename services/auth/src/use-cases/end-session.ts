import { inTransaction } from "@souk/database/transaction";
import {
  deleteEndedBefore,
  insertEnding,
  markEnded,
  type SessionEnding,
  unfinishedEndings,
} from "../db/session-ending-store.ts";
import { appendSessionEnded } from "../events/auth-events.ts";
import type { AuthDeps } from "./auth-deps.ts";

type Deps = Pick<AuthDeps, "db" | "sessions" | "now">;

const restMs = 5_000;
const rememberMs = 60 * 60_000;
const batchSize = 200;

/**
 * Ends a session and says so once. Recorded first, with its event; when Redis cannot be reached after that,
 * `finishEndings` does the rest.
 */
export async function endSession({ db, sessions, now }: Deps, ending: SessionEnding): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (await insertEnding(tx, ending, now())) await appendSessionEnded(tx, ending);
  });
  await sessions.end(ending.accountId, ending.sessionId);
  await markEnded(db, ending.sessionId, now());
}

/** Ends what was told to end but may still be in Redis; says how many. */
export async function finishEndings({ db, sessions, now }: Deps): Promise<number> {
  const nowMs = now().getTime();
  const endings = await unfinishedEndings(db, new Date(nowMs - restMs), batchSize);
  for (const { accountId, sessionId } of endings) {
    await sessions.end(accountId, sessionId);
    await markEnded(db, sessionId, now());
  }
  await deleteEndedBefore(db, new Date(nowMs - rememberMs));
  return endings.length;
}
