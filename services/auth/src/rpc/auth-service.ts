import type { ServiceImpl } from "@connectrpc/connect";
import type { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { DomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import { fromProtoRole } from "../role-names.ts";
import type { AuthDeps } from "../use-cases/auth-deps.ts";
import { ensureAccount } from "../use-cases/ensure-account.ts";
import { grantRole } from "../use-cases/grant-role.ts";
import { listSessions } from "../use-cases/list-sessions.ts";
import { refresh } from "../use-cases/refresh.ts";
import { register } from "../use-cases/register.ts";
import { revokeSession } from "../use-cases/revoke-session.ts";
import { signIn } from "../use-cases/sign-in.ts";
import { signOut } from "../use-cases/sign-out.ts";
import { toProtoAccount, toProtoSession, toProtoSignedIn } from "./auth-mapper.ts";

export const authService = (deps: AuthDeps) =>
  ({
    async register({ requestId, email, password, device, clientKey }, { signal }) {
      return toProtoSignedIn(await register(deps, { requestId, email, password, device, clientKey, signal }));
    },
    async signIn({ email, password, device, clientKey }, { signal }) {
      return toProtoSignedIn(await signIn(deps, { email, password, device, clientKey, signal }));
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
    revokeOtherSessions: pending,
    getSignInState: pending,
    verifyEmail: pending,
    resendVerification: pending,
    requestPasswordReset: pending,
    resetPassword: pending,
    changePassword: pending,
    requestEmailChange: pending,
    confirmEmailChange: pending,
    signInWithOidc: pending,
    deleteAccount: pending,
    prepareMail: pending,
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

function pending(): never {
  throw new DomainError("unavailable", "NOT_YET", "this comes with the next commits");
}
