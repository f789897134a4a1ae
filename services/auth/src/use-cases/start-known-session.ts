import { inTransaction } from "@souk/database/transaction";
import type { DomainError } from "@souk/errors/domain-error";
import type { AccountSecrets } from "../domain/account.ts";
import { deviceKind } from "../domain/device.ts";
import { requestMail } from "../mails/request-mail.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { endSession } from "./end-session.ts";
import type { SignedIn } from "./issue-tokens.ts";
import { startSession } from "./start-session.ts";

interface Start {
  readonly device: string;
  /** What to say when the sign-in was overtaken. */
  refusal(): DomainError;
}

/**
 * Signs in to an account that was there before; its owner is told when they have sessions, and none on such a device. An
 * account that was deleted, or whose password was changed, since it was read ends the session at once: it came too late to
 * be ended with the others.
 */
export async function startKnownSession(
  deps: AuthDeps,
  account: AccountSecrets,
  { device, refusal }: Start,
): Promise<SignedIn> {
  const others = await deps.sessions.list(account.id, deps.now());
  const signedIn = await startSession(deps, account, device);
  const now = await deps.accounts.byId(account.id);
  if (now?.passwordHash !== account.passwordHash) {
    const { sessionId } = signedIn.tokens;
    await endSession(deps, { accountId: account.id, sessionId, reason: now ? "password_changed" : "account_deleted" });
    throw refusal();
  }
  const isNew = others.length > 0 && others.every((other) => deviceKind(other.device) !== deviceKind(device));
  if (isNew) {
    const request = { accountId: account.id, kind: "new_sign_in", locale: "en", device: device.trim() } as const;
    await inTransaction(deps.db, (tx) => requestMail(tx, deps, request));
  }
  return signedIn;
}
