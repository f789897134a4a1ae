import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import type { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { DomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import { mailLocaleOf } from "../domain/mail.ts";
import { fromProtoRole } from "../role-names.ts";
import type { AuthDeps } from "../use-cases/auth-deps.ts";
import { changePassword } from "../use-cases/change-password.ts";
import { confirmEmailChange } from "../use-cases/confirm-email-change.ts";
import { deleteAccount } from "../use-cases/delete-account.ts";
import { endAllSessions } from "../use-cases/end-all-sessions.ts";
import { ensureAccount } from "../use-cases/ensure-account.ts";
import { getConfirmedContact } from "../use-cases/get-confirmed-contact.ts";
import { getSignInState } from "../use-cases/get-sign-in-state.ts";
import { grantRole } from "../use-cases/grant-role.ts";
import { listSessions } from "../use-cases/list-sessions.ts";
import { prepareMail } from "../use-cases/prepare-mail.ts";
import { refresh } from "../use-cases/refresh.ts";
import { register } from "../use-cases/register.ts";
import { requestEmailChange } from "../use-cases/request-email-change.ts";
import { requestPasswordReset } from "../use-cases/request-password-reset.ts";
import { requireAccount } from "../use-cases/require-account.ts";
import { requireOwner } from "../use-cases/require-owner.ts";
import { resendVerification } from "../use-cases/resend-verification.ts";
import { resetPassword } from "../use-cases/reset-password.ts";
import { revokeSession } from "../use-cases/revoke-session.ts";
import { beginSecondFactor } from "../use-cases/second-factor/begin-second-factor.ts";
import { confirmSecondFactor } from "../use-cases/second-factor/confirm-second-factor.ts";
import { getSecondFactor } from "../use-cases/second-factor/get-second-factor.ts";
import { removeSecondFactor } from "../use-cases/second-factor/remove-second-factor.ts";
import { renewRecoveryCodes } from "../use-cases/second-factor/renew-recovery-codes.ts";
import { signIn } from "../use-cases/sign-in.ts";
import { signInWithOidc } from "../use-cases/sign-in-with-oidc.ts";
import { signOut } from "../use-cases/sign-out.ts";
import { verifyEmail } from "../use-cases/verify-email.ts";
import {
  toProtoAccount,
  toProtoPreparedMail,
  toProtoSession,
  toProtoSignedIn,
  toProtoSignInState,
} from "./auth-mapper.ts";

export const authService = (deps: AuthDeps) =>
  ({
    async register({ requestId, email, password, device, clientKey, locale }, { signal }) {
      const input = { requestId, email, password, device, clientKey, locale: mailLocaleOf(locale), signal };
      return toProtoSignedIn(await register(deps, input));
    },
    async signIn({ email, password, code, device, clientKey }, { signal }) {
      return toProtoSignedIn(await signIn(deps, { email, password, code, device, clientKey, signal }));
    },
    async refresh({ refreshToken }) {
      return toProtoSignedIn(await refresh(deps, { refreshToken }));
    },
    async signOut({ refreshToken }) {
      await signOut(deps, { refreshToken });
      return {};
    },
    async listSessions(_request, ctx) {
      const caller = requireUser(ctx);
      const sessions = await listSessions(deps, { accountId: caller.id });
      return { sessions: sessions.map((session) => toProtoSession(session, caller.sessionId)) };
    },
    async revokeSession({ sessionId }, ctx) {
      await revokeSession(deps, { accountId: requireUser(ctx).id, sessionId });
      return {};
    },
    async revokeOtherSessions(_request, ctx) {
      const { id: accountId, sessionId: keepId } = requireUser(ctx);
      return { endedCount: await endAllSessions(deps, { accountId, keepId, reason: "revoked" }) };
    },
    async getSignInState(_request, ctx) {
      return { state: toProtoSignInState(await getSignInState(deps, { accountId: requireUser(ctx).id })) };
    },
    async getSecondFactor(_request, ctx) {
      const state = await getSecondFactor(deps, { accountId: requireUser(ctx).id });
      return state
        ? { confirmedAt: timestampFromDate(state.confirmedAt), recoveryCodesLeft: state.recoveryCodesLeft }
        : {};
    },
    async beginSecondFactor({ password, clientKey }, ctx) {
      const { id: accountId, sessionId } = requireUser(ctx);
      return beginSecondFactor(deps, { accountId, sessionId, password, clientKey, signal: ctx.signal });
    },
    async confirmSecondFactor({ code, clientKey }, ctx) {
      const { id: accountId, sessionId } = requireUser(ctx);
      return { recoveryCodes: await confirmSecondFactor(deps, { accountId, sessionId, code, clientKey }) };
    },
    async renewRecoveryCodes({ code, clientKey }, ctx) {
      return { recoveryCodes: await renewRecoveryCodes(deps, { accountId: requireUser(ctx).id, code, clientKey }) };
    },
    async removeSecondFactor({ password, code, clientKey }, ctx) {
      const { id: accountId, sessionId } = requireUser(ctx);
      await removeSecondFactor(deps, { accountId, sessionId, password, code, clientKey, signal: ctx.signal });
      return {};
    },
    async getConfirmedContact({ accountId }, { signal }) {
      const { email = "", locale = "" } = (await getConfirmedContact(deps, { accountId, signal })) ?? {};
      return { email, locale };
    },
    async verifyEmail({ token }, ctx) {
      await verifyEmail(deps, { accountId: requireUser(ctx).id, token });
      return {};
    },
    async resendVerification({ locale }, ctx) {
      return resendVerification(deps, { accountId: requireUser(ctx).id, locale: mailLocaleOf(locale) });
    },
    async requestPasswordReset({ email, locale, clientKey }) {
      await requestPasswordReset(deps, { email, locale: mailLocaleOf(locale), clientKey });
      return {};
    },
    async resetPassword({ token, newPassword }, { signal }) {
      await resetPassword(deps, { token, newPassword, signal });
      return {};
    },
    async changePassword({ currentPassword, newPassword, clientKey }, ctx) {
      const { id: accountId, sessionId } = requireUser(ctx);
      const { signal } = ctx;
      await changePassword(deps, { accountId, sessionId, currentPassword, newPassword, clientKey, signal });
      return {};
    },
    async requestEmailChange({ newEmail, password, locale, clientKey }, ctx) {
      const input = { newEmail, password, locale: mailLocaleOf(locale), clientKey, signal: ctx.signal };
      await requestEmailChange(deps, { accountId: requireUser(ctx).id, ...input });
      return {};
    },
    async confirmEmailChange({ token }, ctx) {
      await confirmEmailChange(deps, { accountId: requireUser(ctx).id, token });
      return {};
    },
    async signInWithOidc({ idToken, device, locale }) {
      const input = { idToken, device, locale: mailLocaleOf(locale) };
      const { identity, created, ...signedIn } = await signInWithOidc(deps, input);
      const { email, displayName } = identity;
      return { ...toProtoSignedIn(signedIn), created, email, displayName };
    },
    async reauthenticate({ password, clientKey }, ctx) {
      const { id, sessionId } = requireUser(ctx);
      const account = await requireAccount(deps, id);
      await requireOwner(deps, account, { sessionId, password, clientKey, signal: ctx.signal });
      return {};
    },
    async deleteAccount({ password, clientKey }, ctx) {
      const { id: accountId, sessionId } = requireUser(ctx);
      await deleteAccount(deps, { accountId, sessionId, password, clientKey, signal: ctx.signal });
      return {};
    },
    async prepareMail({ mailId }) {
      return toProtoPreparedMail(await prepareMail(deps, { mailId }));
    },
    async grantRole({ accountId, role }) {
      return { account: toProtoAccount(await grantRole(deps, { accountId, role: requireRole(role) })) };
    },
    async ensureAccount({ email, password, roles }, { signal }) {
      const ensured = await ensureAccount(deps, { email, password, roles: roles.map(requireRole), signal });
      return { account: toProtoAccount(ensured.account), created: ensured.created };
    },
  }) satisfies ServiceImpl<typeof AuthService>;

function requireRole(proto: Parameters<typeof fromProtoRole>[0]) {
  const role = fromProtoRole(proto);
  if (role !== undefined) return role;
  throw new DomainError("invalid", "ROLE_UNKNOWN", `there is no role ${proto}`, { role: String(proto) });
}
