import { create } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { AccountSchema, SessionSchema, SignInStateSchema, TokensSchema } from "@souk/contracts/auth/v1/auth";
import type { Account } from "../domain/account.ts";
import type { Session } from "../domain/session.ts";
import { mailKinds } from "../events/auth-events.ts";
import { toProtoRole } from "../role-names.ts";
import type { SignInState } from "../use-cases/get-sign-in-state.ts";
import type { SignedIn, Tokens } from "../use-cases/issue-tokens.ts";
import type { PreparedMail } from "../use-cases/prepare-mail.ts";

export function toProtoAccount({ id, roles, createdAt }: Account) {
  return create(AccountSchema, { id, roles: roles.map(toProtoRole), createdAt: timestampFromDate(createdAt) });
}

export function toProtoSignedIn({ account, tokens }: SignedIn) {
  return { account: toProtoAccount(account), tokens: toProtoTokens(tokens) };
}

export function toProtoSession({ id, device, createdAt, lastUsedAt }: Session, currentId: string) {
  return create(SessionSchema, {
    id,
    device,
    createdAt: timestampFromDate(createdAt),
    lastUsedAt: timestampFromDate(lastUsedAt),
    current: id === currentId,
  });
}

export function toProtoSignInState({ emailVerified, hasPassword, identities }: SignInState) {
  return create(SignInStateSchema, {
    emailVerified,
    hasPassword,
    identities: identities.map(({ issuer, createdAt }) => ({ issuer, linkedAt: timestampFromDate(createdAt) })),
  });
}

export function toProtoPreparedMail(mail: PreparedMail | undefined) {
  if (mail === undefined) return {};
  const { kind, expiresAt, requestedAt, ...rest } = mail;
  return {
    ...rest,
    kind: mailKinds[kind],
    requestedAt: timestampFromDate(requestedAt),
    ...(expiresAt && { expiresAt: timestampFromDate(expiresAt) }),
  };
}

function toProtoTokens({ accessExpiresAt, refreshExpiresAt, ...tokens }: Tokens) {
  return create(TokensSchema, {
    ...tokens,
    accessExpiresAt: timestampFromDate(accessExpiresAt),
    refreshExpiresAt: timestampFromDate(refreshExpiresAt),
  });
}
