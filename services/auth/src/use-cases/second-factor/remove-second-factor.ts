import { inTransaction } from "@souk/database/transaction";
import { deleteSecondFactor } from "../../db/second-factor-store.ts";
import { requestMail } from "../../mails/request-mail.ts";
import type { AuthDeps } from "../auth-deps.ts";
import { requireAccount } from "../require-account.ts";
import { type Claim, requireOwner } from "../require-owner.ts";
import { checkCode, secondFactorOf } from "./check-code.ts";
import { codeWrong } from "./refusals.ts";

/** From then on the password is enough. Removing what is not there is done. */
export async function removeSecondFactor(
  deps: AuthDeps,
  { accountId, code, ...claim }: Claim & { accountId: string; code: string },
): Promise<void> {
  await requireOwner(deps, await requireAccount(deps, accountId), claim);
  const factor = await secondFactorOf(deps, accountId);
  if (!factor) return;
  await checkCode(deps, factor, {
    ...{ accountId, code, clientKey: claim.clientKey },
    ...{ mayRecover: true, refusal: codeWrong },
  });
  await inTransaction(deps.db, async (tx) => {
    if (await deleteSecondFactor(tx, accountId))
      await requestMail(tx, deps, { accountId, kind: "second_factor_off", locale: "en" });
  });
}
