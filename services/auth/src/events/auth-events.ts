import { MailKind as ProtoMailKind } from "@souk/contracts/auth/v1/auth";
import {
  AccountDeletedSchema,
  AccountRegisteredSchema,
  EmailChangedSchema,
  MailRequestedSchema,
  SessionEnded_Reason,
  SessionEndedSchema,
} from "@souk/contracts/auth/v1/auth_events";
import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import type { SessionEnding } from "../db/session-ending-store.ts";
import type { Account } from "../domain/account.ts";
import type { MailKind } from "../domain/mail.ts";
import type { SessionEndReason } from "../domain/session.ts";
import { toProtoRole } from "../role-names.ts";

export const authTopic = "auth-events";
const topic = authTopic;

const reasons: Readonly<Record<SessionEndReason, SessionEnded_Reason>> = {
  signed_out: SessionEnded_Reason.SIGNED_OUT,
  revoked: SessionEnded_Reason.REVOKED,
  refresh_reused: SessionEnded_Reason.REFRESH_REUSED,
  password_changed: SessionEnded_Reason.PASSWORD_CHANGED,
  account_deleted: SessionEnded_Reason.ACCOUNT_DELETED,
};

export const mailKinds: Readonly<Record<MailKind, ProtoMailKind>> = {
  verify_email: ProtoMailKind.VERIFY_EMAIL,
  account_exists: ProtoMailKind.ACCOUNT_EXISTS,
  reset_password: ProtoMailKind.RESET_PASSWORD,
  password_changed: ProtoMailKind.PASSWORD_CHANGED,
  confirm_email_change: ProtoMailKind.CONFIRM_EMAIL_CHANGE,
  email_changed: ProtoMailKind.EMAIL_CHANGED,
  new_sign_in: ProtoMailKind.NEW_SIGN_IN,
  identity_linked: ProtoMailKind.IDENTITY_LINKED,
  second_factor_on: ProtoMailKind.SECOND_FACTOR_ON,
  second_factor_off: ProtoMailKind.SECOND_FACTOR_OFF,
  recovery_code_used: ProtoMailKind.RECOVERY_CODE_USED,
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

export async function appendMailRequested(
  tx: Tx,
  { id, accountId, kind }: { id: string; accountId: string | undefined; kind: MailKind },
): Promise<void> {
  await appendEvent(tx, {
    topic,
    type: "auth.mail-requested.v1",
    key: accountId ?? id,
    schema: MailRequestedSchema,
    payload: { mailId: id, accountId: accountId ?? "", kind: mailKinds[kind] },
  });
}

export async function appendEmailChanged(tx: Tx, accountId: string, mailId: string): Promise<void> {
  await appendEvent(tx, {
    topic,
    type: "auth.email-changed.v1",
    key: accountId,
    schema: EmailChangedSchema,
    payload: { accountId, mailId },
  });
}

export async function appendAccountDeleted(tx: Tx, accountId: string): Promise<void> {
  await appendEvent(tx, {
    topic,
    type: "auth.account-deleted.v1",
    key: accountId,
    schema: AccountDeletedSchema,
    payload: { accountId },
  });
}
