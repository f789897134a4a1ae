import { AccountRegisteredSchema, SessionEnded_Reason, SessionEndedSchema } from "@souk/contracts/auth/v1/auth_events";
import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import type { SessionEnding } from "../db/session-ending-store.ts";
import type { Account } from "../domain/account.ts";
import type { SessionEndReason } from "../domain/session.ts";
import { toProtoRole } from "../role-names.ts";

const topic = "auth-events";

const reasons: Readonly<Record<SessionEndReason, SessionEnded_Reason>> = {
  signed_out: SessionEnded_Reason.SIGNED_OUT,
  revoked: SessionEnded_Reason.REVOKED,
  refresh_reused: SessionEnded_Reason.REFRESH_REUSED,
};

export async function appendAccountRegistered(tx: Tx, { id, roles }: Account): Promise<void> {
  await appendEvent(tx, {
    topic,
    type: "auth.account-registered.v1",
    key: id,
    schema: AccountRegisteredSchema,
    payload: { accountId: id, roles: roles.map(toProtoRole) },
  });
}

export async function appendSessionEnded(tx: Tx, { accountId, sessionId, reason }: SessionEnding): Promise<void> {
  await appendEvent(tx, {
    topic,
    type: "auth.session-ended.v1",
    key: accountId,
    schema: SessionEndedSchema,
    payload: { accountId, sessionId, reason: reasons[reason] },
  });
}
