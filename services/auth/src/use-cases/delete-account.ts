import { inTransaction } from "@souk/database/transaction";
import { removeAccount } from "../db/account-store.ts";
import { deleteMailsOf } from "../db/mail-store.ts";
import { appendAccountDeleted } from "../events/auth-events.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { endAllSessions } from "./end-all-sessions.ts";
import { recordEndings } from "./record-endings.ts";
import { type Claim, requireOwner } from "./require-owner.ts";

export interface DeleteAccountInput extends Claim {
  readonly accountId: string;
}

/** A repeat, with an access token that has not run out yet, succeeds. */
export async function deleteAccount(deps: AuthDeps, input: DeleteAccountInput): Promise<void> {
  const { accountId, ...claim } = input;
  const account = await deps.accounts.byId(accountId);
  if (account === undefined) return;
  await requireOwner(deps, account, claim);
  const ending = { accountId, reason: "account_deleted" } as const;
  await inTransaction(deps.db, async (tx) => {
    if (!(await removeAccount(tx, accountId))) return;
    await deleteMailsOf(tx, accountId);
    await recordEndings(tx, deps, ending);
    await appendAccountDeleted(tx, accountId);
  });
  await endAllSessions(deps, ending);
}
