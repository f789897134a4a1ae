import type { Logger } from "@souk/telemetry/logger";
import type { SessionStore } from "./session-store.ts";

/** The store, with a line for each session that begins and ends. Refused sign-ins are logged by the RPC. */
export function loggedSessions(store: SessionStore, log: Logger): SessionStore {
  return {
    ...store,
    async start(session) {
      const surplus = await store.start(session);
      log.info({ accountId: session.accountId, sessionId: session.id }, "session begun");
      return surplus;
    },
    async end(accountId, sessionId) {
      await store.end(accountId, sessionId);
      log.info({ accountId, sessionId }, "session ended");
    },
  };
}
