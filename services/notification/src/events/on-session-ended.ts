import { SessionEndedSchema } from "@souk/contracts/auth/v1/auth_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { isId } from "@souk/ids/id";
import { deletePushOfSession } from "../db/push-store.ts";

/** Who signs out, or is signed out, gets no more messages in that browser. */
export const onSessionEnded = defineConsumer({
  name: "notification.on-session-ended",
  topic: "auth-events",
  type: "auth.session-ended.v1",
  schema: SessionEndedSchema,
  async handle(tx, { payload: { accountId, sessionId } }) {
    if (isId(accountId) && isId(sessionId)) await deletePushOfSession(tx, accountId, sessionId);
  },
});
