import { inTransaction } from "@souk/database/transaction";
import { replaceRecoveryCodes } from "../../db/second-factor-store.ts";
import { newRecoveryCodes } from "../../second-factor/recovery-codes.ts";
import type { AuthDeps } from "../auth-deps.ts";
import { checkCode, secondFactorOf } from "./check-code.ts";
import { hashesOf } from "./confirm-second-factor.ts";
import { codeWrong, factorMissing } from "./refusals.ts";

export interface RenewRecoveryCodesInput {
  readonly accountId: string;
  readonly code: string;
  readonly clientKey: string;
}

/** The old ones are good no more. */
export async function renewRecoveryCodes(deps: AuthDeps, input: RenewRecoveryCodesInput): Promise<string[]> {
  const factor = await secondFactorOf(deps, input.accountId);
  if (!factor) throw factorMissing();
  await checkCode(deps, factor, { ...input, mayRecover: false, refusal: codeWrong });
  const codes = newRecoveryCodes();
  await inTransaction(deps.db, (tx) => replaceRecoveryCodes(tx, input.accountId, hashesOf(codes)));
  return codes;
}
