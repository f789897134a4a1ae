import { inTransaction } from "@souk/database/transaction";
import type { Account } from "../domain/account.ts";
import { deviceKind } from "../domain/device.ts";
import { requestMail } from "../mails/request-mail.ts";
import type { AuthDeps } from "./auth-deps.ts";
import type { SignedIn } from "./issue-tokens.ts";
import { startSession } from "./start-session.ts";

/** Signs in to an account that was there before; its owner is told when they have sessions, and none on such a device. */
export async function startKnownSession(deps: AuthDeps, account: Account, device: string): Promise<SignedIn> {
  const others = await deps.sessions.list(account.id, deps.now());
  const signedIn = await startSession(deps, account, device);
  const isNew = others.length > 0 && others.every((other) => deviceKind(other.device) !== deviceKind(device));
  if (isNew) {
    const request = { accountId: account.id, kind: "new_sign_in", locale: "en", device: device.trim() } as const;
    await inTransaction(deps.db, (tx) => requestMail(tx, deps, request));
  }
  return signedIn;
}
